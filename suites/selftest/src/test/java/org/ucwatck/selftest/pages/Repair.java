package org.ucwatck.selftest.pages;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the formatter of the pages, or who shortened a sample, did to a body, and how it is undone. */
enum Repair {
    BLANKS_IN_A_VALUE("blanks around the colon or question mark of a value, such as tel : +1", Repair::closed),
    VALUE_BROKEN_OVER_LINES("a value broken over two lines", Repair::joined),
    ELISION("an elision in place of what is left out", Repair::withoutElisions),
    QUOTATION_MARK_ON_ANOTHER_LINE(
            "a quotation mark that slipped to the line before", it -> it.replaceAll(",\"\\s*\\n(_\\w+\")", ",\n\"$1")),
    SIGN_LOST("a quotation mark, colon or bracket that is lost between a name and its value", Repair::punctuated),
    COMMA_MISSING(
            "a comma that is missing between members", it -> it.replaceAll("([}\\]\"])(\\s*\\n\\s*[\"{])", "$1,$2")),
    COMMA_TOO_MUCH("a comma behind the last member", it -> it.replaceAll(",(\\s*[}\\]])", "$1")),
    BRACKET_MISSING("brackets that are missing at the end", Repair::balanced);

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"", Pattern.DOTALL);

    private final String words;
    private final UnaryOperator<String> change;

    Repair(String words, UnaryOperator<String> change) {
        this.words = words;
        this.change = change;
    }

    String words() {
        return words;
    }

    String apply(String json) {
        return change.apply(json);
    }

    private static String closed(String json) {
        return inTexts(json, text -> text.replaceAll("(?<=[A-Za-z0-9-]) ([:?]) (?=\\S)", "$1"));
    }

    private static String joined(String json) {
        return inTexts(json, text -> text.replaceAll("\\s*\\n\\s*", ""));
    }

    private static String inTexts(String json, UnaryOperator<String> change) {
        return TEXT.matcher(json).replaceAll(match -> Matcher.quoteReplacement(change.apply(match.group())));
    }

    /** The elided member goes as a whole; what it would have held is not known. */
    private static String withoutElisions(String json) {
        return json.replaceAll("\"[^\"\\n]*\"\\s*:\\s*\\{\\s*\\.{3}\\s*}\\s*,?", "")
                .replaceAll("(?m)^\\s*\"[^\"]*\"\\s*:\\s*\\.{3}\\s*,?\\s*$", "")
                .replaceAll("(?m)^\\s*\\.{1,3}\\s*,?\\s*$\\n?", "")
                .replaceAll("(?m),?\\s*\\.{3}\\s*,?(?=\\s*$)", "");
    }

    private static String punctuated(String json) {
        return json.replaceAll("(?m)^(\\s*)(\\w+\"\\s*:)", "$1\"$2")
                .replaceAll("(\"\\w+\")(\\{)", "$1:$2")
                .replaceAll("(\"\\w+\"\\s*:)\\s*(\"href\"\\s*:)", "$1{$2");
    }

    private static String balanced(String json) {
        String bare = TEXT.matcher(json).replaceAll("");
        long curly = count(bare, '{') - count(bare, '}');
        return curly > 0 && count(bare, '[') == count(bare, ']') ? json + "}".repeat((int) curly) : json;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }
}
