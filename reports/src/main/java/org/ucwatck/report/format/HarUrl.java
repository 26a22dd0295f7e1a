package org.ucwatck.report.format;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address as an HTTP archive wants it: always legal, since a test sends what is not. */
final class HarUrl {
    private static final Pattern ILLEGAL = Pattern.compile("[^!#$&-;=?-Z\\[\\]_a-z~%]|%(?![0-9A-Fa-f]{2})");

    private HarUrl() {}

    /** A parameter of the query, decoded. */
    record Parameter(String name, String value) {}

    /** The address with each character that may not stand in one as its percent code. */
    static String legal(String url) {
        return ILLEGAL.matcher(url).replaceAll(match -> URLEncoder.encode(match.group(), StandardCharsets.UTF_8)
                .replace("+", "%20"));
    }

    /** The parameters of a legal address, in order. */
    static List<Parameter> query(String url) {
        int begin = url.indexOf('?');
        if (begin < 0) {
            return List.of();
        }
        String query = url.substring(begin + 1).split("#", 2)[0];
        return Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty())
                .map(HarUrl::parameter)
                .toList();
    }

    private static Parameter parameter(String part) {
        String[] pair = part.split("=", 2);
        return new Parameter(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
