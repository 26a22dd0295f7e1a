package org.ucwatck.report.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the place of an exchange that a finding is about: the lines that carry a name which its words say. */
public final class Highlight {
    private static final Pattern NAME = Pattern.compile(
            "^([A-Za-z][A-Za-z0-9-]+):|\"([^\"]+)\"\\s*:|\\bname=\"([^\"]+)\"|\\brel=\"([^\"]+)\"|^\\s*<([A-Za-z]+)",
            Pattern.MULTILINE);
    private static final Pattern MISSING = Pattern.compile("\\bno (?:header )?([A-Z][A-Za-z0-9-]+)(?: header|\\b)");
    private static final Pattern POINTER =
            Pattern.compile("(?:^|\\s)/(?:[A-Za-z0-9_]+/)*([A-Za-z][A-Za-z0-9]*)(?=[\\s:;,.]|$)");
    private static final Pattern STATUS = Pattern.compile("\\b(HTTP )?[1-5]\\d\\d\\b(?! ms)");
    private static final Set<String> PLAIN_WORDS =
            Set.of("to", "from", "input", "resource", "in", "name", "date", "title");

    private final String actual;
    private final String words;
    private final String parameter;

    /**
     * What to look for.
     *
     * @param actual what was seen; only its words are looked for in answers, those of the expectation when it has none
     * @param parameter the parameter that the check is about, to be found in requests; empty when there is none
     */
    public Highlight(String actual, String expected, String parameter) {
        this.actual = actual;
        this.words = actual + " " + expected;
        this.parameter = parameter;
    }

    /** The request with the parameter marked that the check is about. */
    public List<Piece> inRequest(String text) {
        Set<String> names = parameter.isEmpty() ? named(text, actual) : Set.of(parameter);
        return pieces(text, names, false);
    }

    /** The answer with what the finding names marked; where a header is missing, a line says so. */
    public List<Piece> inAnswer(String text) {
        Optional<String> missing = missing(text);
        Set<String> names = named(text, actual);
        boolean status =
                names.isEmpty() && missing.isEmpty() && STATUS.matcher(actual).find();
        Set<String> sought = names.isEmpty() && !status ? named(text, words) : names;
        List<Piece> pieces = pieces(text, sought, status);
        return missing.map(name -> withLine(pieces, name + " is missing here")).orElse(pieces);
    }

    private Optional<String> missing(String text) {
        return MISSING.matcher(actual)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !Pattern.compile("^" + Pattern.quote(name) + ":", Pattern.MULTILINE)
                        .matcher(text)
                        .find())
                .findFirst();
    }

    /** The names of headers, properties and links in the text that the words say; a pointer says it best. */
    private static Set<String> named(String text, String words) {
        Set<String> names = new LinkedHashSet<>();
        POINTER.matcher(words).results().map(match -> match.group(1)).forEach(names::add);
        if (!names.isEmpty()) {
            return names;
        }
        NAME.matcher(text)
                .results()
                .flatMap(Highlight::name)
                .filter(name -> says(words, name))
                .forEach(names::add);
        return names;
    }

    private static Stream<String> name(MatchResult match) {
        return Stream.iterate(1, group -> group <= match.groupCount(), group -> group + 1)
                .flatMap(group -> Optional.ofNullable(match.group(group)).stream());
    }

    /** A name that is a plain word, too, counts only where it is written as a name. */
    private static boolean says(String words, String name) {
        String quoted = Pattern.quote(name);
        boolean plain = PLAIN_WORDS.contains(name) || name.length() < 3;
        String pattern = plain
                ? "(\\A|[/`'\"])" + quoted + "(?![A-Za-z0-9])"
                : "(?<![A-Za-z0-9-])" + quoted + "(?![A-Za-z0-9-])";
        return Pattern.compile(pattern).matcher(words).find();
    }

    private static List<Piece> pieces(String text, Set<String> names, boolean first) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        String[] lines = text.split("(?<=\n)", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            boolean marked = (first && i == 0)
                    || NAME.matcher(line).results().flatMap(Highlight::name).anyMatch(names::contains);
            if (marked) {
                pieces.add(new Piece(plain.toString(), false));
                pieces.add(new Piece(line.stripTrailing(), true));
                plain.setLength(0);
            }
            plain.append(marked ? "\n" : line);
        }
        pieces.add(new Piece(plain.toString(), false));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** Puts a line behind the headers. */
    private static List<Piece> withLine(List<Piece> pieces, String line) {
        Piece first = pieces.get(0);
        int end = first.text().indexOf("\n\n");
        int cut = end < 0 ? first.text().length() : end + 1;
        List<Piece> all = new ArrayList<>();
        all.add(new Piece(first.text().substring(0, cut), false));
        all.add(new Piece(line, true));
        all.add(new Piece("\n" + first.text().substring(cut), false));
        all.addAll(pieces.subList(1, pieces.size()));
        return all;
    }
}
