package org.ucwatck.spec.pages;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which errors the pages know: by status, by operation, and as reasons of completed events. */
public final class ErrorTable {
    private final Map<Integer, Set<String>> codesByStatus;
    private final Map<String, String> canonicalCodes;
    private final Set<String> subcodes;
    private final Set<String> codes;
    private final List<ErrorRow> generic;
    private final Map<String, Set<AsyncReason>> asyncReasons;
    private final Map<String, List<ErrorRow>> byOperation;

    public ErrorTable(ErrorFile file, List<ResourcePage> pages, List<String> knownSubcodes, List<String> knownCodes) {
        codesByStatus = new HashMap<>();
        canonicalCodes = new HashMap<>();
        for (var status : file.statuses()) {
            codesByStatus.put(status.status(), Set.copyOf(status.codes()));
        }
        for (var spelling : file.spellings()) {
            spelling.also().forEach(other -> canonicalCodes.put(other, spelling.code()));
        }
        subcodes = Set.copyOf(knownSubcodes);
        codes = Stream.of(
                        knownCodes.stream(),
                        file.statuses().stream().flatMap(status -> status.codes().stream()),
                        file.spellings().stream().flatMap(spelling -> spelling.also().stream()))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
        generic = file.generic().stream().map(ErrorFile.Generic::row).toList();
        asyncReasons = new HashMap<>();
        file.asyncReasons().forEach((rel, reasons) -> asyncReasons.put(rel, Set.copyOf(reasons)));
        byOperation = new HashMap<>();
        for (var page : pages) {
            page.operations().forEach(o -> byOperation.put(key(page.rel(), o.method()), o.errors()));
        }
    }

    /** Every {@code code} that the pages allow with a status, in all its spellings; empty if they know none. */
    public Set<String> codesFor(int status) {
        return codesByStatus.getOrDefault(status, Set.of());
    }

    /** Every code that the ErrorCode page or the table of statuses lists, in all spellings (A-08, B-10), sorted. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(codes);
    }

    /** Whether the pages or captures know the subcode; unknown ones are legal too, and recorded. */
    public boolean isKnownSubcode(String subcode) {
        return subcodes.contains(subcode);
    }

    /**
     * Whether an error is documented for an operation: by its own page, or as a generic synchronous error.
     *
     * @param rel a rel of the catalogue; for any other only the generic errors count
     * @param method HTTP method
     */
    public boolean isDocumented(String rel, String method, ErrorRow error) {
        var rows = byOperation.getOrDefault(key(rel, method), List.of());
        return rows.stream().anyMatch(row -> same(row, error)) || isGeneric(error);
    }

    /** Whether an error is one of those that any resource may answer (page GenericSynchronousErrors). */
    public boolean isGeneric(ErrorRow error) {
        return generic.stream().anyMatch(row -> same(row, error));
    }

    /** The errors that any resource may answer (page GenericSynchronousErrors). */
    public List<ErrorRow> genericErrors() {
        return generic;
    }

    /** Reasons that the pages give for completed events of an operation; empty when they give none. */
    public Set<AsyncReason> asyncReasons(String rel) {
        return asyncReasons.getOrDefault(rel, Set.of());
    }

    private boolean same(ErrorRow row, ErrorRow error) {
        return row.status() == error.status()
                && canonical(row.code()).equals(canonical(error.code()))
                && row.subcode().equals(error.subcode());
    }

    private String canonical(String code) {
        return canonicalCodes.getOrDefault(code, code);
    }

    private static String key(String rel, String method) {
        return method + " " + rel;
    }
}
