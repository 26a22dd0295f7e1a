package org.ucwatck.harness.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a target file to begin with: every key with what it means, what is known in its place, and what a run needs
 * besides marked as to be filled in. It never holds a secret.
 *
 * @param known what is known, as {@link Part#taken} gives it; at least the root
 */
public record TargetDraft(Map<Part, String> known) {
    private static final String TEMPLATE = "draft.yaml";
    private static final String TO_FILL_IN = "# to fill in, such as ";
    private static final String USUAL_VARIABLE = "UCWA_CALLER_PASSWORD";
    private static final Pattern MARK = Pattern.compile("@([A-Z]+)@");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9+](?:[A-Za-z0-9@.:/_~%?&=;+-]*[A-Za-z0-9@./_~%?&=;+-])?");
    private static final Pattern PRINTED = Pattern.compile("[^\\p{Cntrl}\\p{Cf}]{1,2000}");

    /** What somebody who wants to test a server has at hand. */
    public enum Part {
        ROOT("a URL of autodiscovery, such as https://lyncdiscover.contoso.com/"),
        NAME("at most 64 letters, digits, dots and dashes, such as my-server-2.1"),
        USER("an address, such as john@contoso.com"),
        PASSWORD("the name of the environment variable that holds the password, never the password itself"),
        TOKEN("the name of the environment variable that holds the token, never the token itself"),
        CONTACT("an address, such as mary@contoso.com"),
        NUMBER("a telephone number, such as +14255551234");

        private final String form;

        Part(String form) {
            this.form = form;
        }

        /** What to write, in words. */
        public String form() {
            return form;
        }

        /** The value as it goes into the file; empty for what does not fit. */
        public Optional<String> taken(String given) {
            String text = given.strip();
            return Optional.of(
                            switch (this) {
                                case USER -> withScheme("sip:", text);
                                case CONTACT -> text.startsWith("tel:") ? text : withScheme("sip:", text);
                                case NUMBER -> withScheme("tel:", text);
                                default -> text;
                            })
                    .filter(value -> PRINTED.matcher(value).matches())
                    .filter(this::fits);
        }

        private boolean fits(String value) {
            return switch (this) {
                case ROOT -> Form.objectionToUrl(value).isEmpty();
                case NAME -> Form.isName(value);
                case USER -> Form.isSip(value);
                case PASSWORD, TOKEN -> VARIABLE.matcher(value).matches();
                case CONTACT -> Form.isSip(value) || Form.isTel(value);
                case NUMBER -> Form.isTel(value);
            };
        }

        private static String withScheme(String scheme, String text) {
            return text.matches("(?:sips?|tel):.*") ? text : scheme + text;
        }
    }

    public TargetDraft {
        known = Map.copyOf(known);
        if (!known.containsKey(Part.ROOT)) {
            throw new IllegalArgumentException("a draft needs a root");
        }
    }

    /** The text of the file. */
    public String text() {
        return MARK.matcher(template()).replaceAll(mark -> Matcher.quoteReplacement(value(mark.group(1))));
    }

    private String value(String mark) {
        return switch (mark) {
            case "NAME" -> scalar(known.getOrDefault(Part.NAME, nameOf(URI.create(root()))));
            case "ROOT" -> scalar(root());
            case "GRANT" -> grant();
            case "URI" -> known(Part.USER, "sip:john@contoso.com");
            case "CONTACT" -> known(Part.CONTACT, "sip:mary@contoso.com");
            default -> known(Part.NUMBER, "tel:+14255551234");
        };
    }

    private String root() {
        return known.getOrDefault(Part.ROOT, "");
    }

    private String known(Part part, String example) {
        return Optional.ofNullable(known.get(part)).map(TargetDraft::scalar).orElse(TO_FILL_IN + example);
    }

    private String grant() {
        if (known.containsKey(Part.TOKEN)) {
            return "    grant: token\n    token: ${env:" + known.getOrDefault(Part.TOKEN, "") + "}";
        }
        String user = Optional.ofNullable(known.get(Part.USER))
                .map(uri -> scalar(uri.replaceFirst("^sips?:", "")))
                .orElse(TO_FILL_IN + "john@contoso.com");
        return "    grant: password\n    username: " + user + "\n    password: ${env:"
                + known.getOrDefault(Part.PASSWORD, USUAL_VARIABLE) + "}";
    }

    /** What is after the usual host names of autodiscovery, as a name. */
    private static String nameOf(URI root) {
        String name = String.valueOf(root.getHost())
                .replaceFirst("(?i)^lyncdiscover(?:internal)?\\.", "")
                .replaceAll("[^A-Za-z0-9.-]+", "-")
                .replaceFirst("^[^A-Za-z0-9]+", "");
        String shortened = name.substring(0, Math.min(name.length(), 64));
        return Form.isName(shortened) ? shortened : "my-server";
    }

    /** As YAML: plain where that is surely read as the same text, else in quotes. */
    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() && !text.equals("null") ? text : "'" + text.replace("'", "''") + "'";
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(TargetDraft.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(TEMPLATE, e);
        }
    }
}
