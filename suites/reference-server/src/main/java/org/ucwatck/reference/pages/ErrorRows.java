package org.ucwatck.reference.pages;

import java.util.List;

/** The tables of synchronous errors that stand on most pages: what is read, started, changed and removed has one each. */
final class ErrorRows {
    static final List<ErrorRow> READING = List.of(
            ErrorRow.of(500, "ServiceFailure", "InvalidExchangeServerVersion"),
            ErrorRow.of(409, "Conflict", "AlreadyExists"),
            ErrorRow.of(409, "Conflict", "TooManyGroups"),
            ErrorRow.of(409, "Conflict"),
            ErrorRow.of(410, "Gone", "CannotRedirect"));
    static final List<ErrorRow> STARTING = List.of(
            ErrorRow.of(500, "ServiceFailure", "CallbackChannelError"),
            ErrorRow.of(409, "Conflict", "AlreadyExists"),
            ErrorRow.of(409, "Conflict", "TooManyGroups"),
            ErrorRow.of(409, "Conflict"),
            ErrorRow.of(410, "Gone", "CannotRedirect"));
    static final List<ErrorRow> CHANGING = List.of(
            ErrorRow.of(500, "ServiceFailure", "InvalidExchangeServerVersion"),
            ErrorRow.of(410, "Gone", "CannotRedirect"));
    static final List<ErrorRow> REMOVING = List.of(ErrorRow.of(410, "Gone", "CannotRedirect"));

    private ErrorRows() {}
}
