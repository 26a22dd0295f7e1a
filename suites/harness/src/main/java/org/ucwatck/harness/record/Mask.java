package org.ucwatck.harness.record;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ucwatck.harness.config.Secret;
import org.ucwatck.harness.mask.PlainWord;
import org.ucwatck.harness.mask.SecretFinder;
import org.ucwatck.verdict.exchange.Header;

/**
 * Hides secrets in everything that is kept or shown: what was configured, what was received, and what names itself one.
 * Safe for concurrent use.
 */
public final class Mask {
    /** Stands before the tokens of UCWA, and is hidden with them. */
    private static final String PREFIX = "cwt=";

    private static final String HIDDEN = "***";
    private static final int SHORTEST = 4;
    private static final Set<String> SECRET_HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

    /** Header lines of these names, with the lines into which a value may be folded. */
    private static final Pattern SECRET_LINES = Pattern.compile("(?im)^((?:" + String.join("|", SECRET_HEADERS)
            + ")[ \\t]*:[ \\t]*)(?:\\r?\\n[ \\t]+){0,9}\\S[^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*){0,99}");

    private final Set<String> secrets = new LinkedHashSet<>();
    private volatile SecretFinder all = new SecretFinder(Set.of());

    /** Finds what cannot be harmless; made once a file is hidden, as most runs of tests never do. */
    private Optional<SecretFinder> unmistakable = Optional.empty();

    /** Hides this secret of the target file from now on, in every form in which it may stand in a text. */
    public void add(Secret secret) {
        add(List.of(secret));
    }

    /** Hides all these secrets of the target file. */
    public void add(Collection<Secret> several) {
        addAll(several.stream().map(Mask::bare).toList());
    }

    /**
     * Hides a token that a server granted. One that is a plain word is hidden only where it names itself a token, since a
     * server that grants the token {@code application} must not make the whole log unreadable.
     */
    public void granted(Secret token) {
        String bare = bare(token);
        if (!PlainWord.is(bare)) {
            addAll(Set.of(bare));
        }
    }

    /** Hides all these secrets from now on, in every form; what is too short to be told from other text is left out. */
    public synchronized void addAll(Collection<String> plain) {
        List<String> fresh = plain.stream()
                .filter(each -> each.length() >= SHORTEST && secrets.add(each))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        all = all.and(fresh);
        unmistakable = Optional.empty();
    }

    private synchronized SecretFinder unmistakable() {
        SecretFinder finder = unmistakable.orElseGet(() -> new SecretFinder(
                secrets.stream().filter(each -> !PlainWord.is(each)).toList()));
        unmistakable = Optional.of(finder);
        return finder;
    }

    private static String bare(Secret secret) {
        String plain = secret.reveal();
        return plain.startsWith(PREFIX) ? plain.substring(PREFIX.length()) : plain;
    }

    /** A text that came from a server, or that somebody wrote about one. */
    public String hide(String text) {
        return all.hide(text);
    }

    /**
     * The text of a whole file, made of texts that were hidden one by one: only what cannot be harmless is looked for again,
     * since a password of digits would also be found among the numbers of a style sheet.
     */
    public String hideInFile(String text) {
        return unmistakable().hide(text);
    }

    /** As {@link #hide(String)}, and all of what secret header fields hold in the messages of HTTP that stand in a batch. */
    String hideInBatch(String text) {
        return hide(SECRET_LINES.matcher(text).replaceAll("$1" + HIDDEN));
    }

    Header hide(Header header) {
        return new Header(hide(header.name()), isSecret(header) ? hideAll(header.value()) : hide(header.value()));
    }

    /** Whether the header is hidden whatever it holds. */
    static boolean isSecret(Header header) {
        return SECRET_HEADERS.contains(header.name().toLowerCase(Locale.ROOT));
    }

    /** Keeps the scheme of {@code Bearer …} and the name of a cookie, which help a reader and tell nothing. */
    private static String hideAll(String value) {
        int end = value.indexOf(' ');
        return end > 0 && value.substring(0, end).chars().allMatch(Character::isLetter)
                ? value.substring(0, end + 1) + HIDDEN
                : HIDDEN;
    }
}
