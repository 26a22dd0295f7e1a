package org.ucwatck.harness.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.ucwatck.harness.mask.ProtocolWords;

/**
 * Who gets which pseudonym: {@code person-1@example.org} for an address, {@code Person-1} for a name, {@code 15550000001}
 * for a telephone number. People are numbered in the order in which they were seen.
 */
final class Pseudonyms {
    private static final String HOST = "@example.org";
    private static final Pattern OURS =
            Pattern.compile("(?i)person-\\d+(-\\d+)?(@example\\.org)?|1555000\\d*|1?5550{2,}\\d*");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");
    private static final int SHORTEST_NUMBER = 7;
    private static final int SHORTEST_PART = 4;

    private final Map<String, String> byText = new LinkedHashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<Integer, Integer> addresses = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private int last;

    private Pseudonyms() {}

    /** Which text becomes which, for everybody who was seen. */
    static Map<String, String> of(Collection<SeenPerson> seen) {
        Pseudonyms all = new Pseudonyms();
        // whoever has an address comes first, so that a name alone is known to be hers
        seen.stream().filter(each -> !each.addresses().isEmpty()).forEach(all::take);
        seen.stream().filter(each -> each.addresses().isEmpty()).forEach(all::take);
        return all.byText;
    }

    private void take(SeenPerson seen) {
        List<String> keys = new ArrayList<>();
        seen.addresses().forEach(each -> keys.add(key(each)));
        seen.names().forEach(each -> keys.add(key(each)));
        keys.removeIf(each -> OURS.matcher(each).matches());
        if (!keys.isEmpty()) {
            int person = keys.stream()
                    .filter(people::containsKey)
                    .map(people::get)
                    .findFirst()
                    .orElseGet(() -> ++last);
            seen.addresses().forEach(each -> address(person, each));
            seen.names().forEach(each -> name(person, each));
        }
        seen.numbers().forEach(this::number);
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void address(int person, String address) {
        if (OURS.matcher(address).matches() || people.putIfAbsent(key(address), person) != null) {
            return;
        }
        int number = addresses.merge(person, 1, Integer::sum);
        String local = "person-" + person + (number == 1 ? "" : "-" + number);
        byText.putIfAbsent(address, local + HOST);
        word(address.substring(0, address.indexOf('@')), local);
    }

    private void name(int person, String name) {
        String pseudonym = "Person-" + person;
        if (OURS.matcher(name).matches() || name.length() < 2 || ProtocolWords.has(name)) {
            return;
        }
        people.putIfAbsent(key(name), person);
        byText.putIfAbsent(name, pseudonym);
        for (String part : name.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (part.length() >= SHORTEST_PART
                    || (part.length() == SHORTEST_PART - 1 && Character.isUpperCase(part.charAt(0)))) {
                word(part, pseudonym);
            }
        }
    }

    private void word(String word, String by) {
        if (word.length() > 1 && !ProtocolWords.has(word) && !word.chars().allMatch(Character::isDigit)) {
            byText.putIfAbsent(word, by);
        }
    }

    private void number(String written) {
        String digits = NO_DIGIT.matcher(written).replaceAll("");
        if (digits.isEmpty() || OURS.matcher(digits).matches()) {
            return;
        }
        String other = numbers.computeIfAbsent(digits, key -> digits(key.length(), numbers.size() + 1));
        if (digits.length() < SHORTEST_NUMBER) {
            byText.putIfAbsent("tel:" + digits, "tel:" + other);
            byText.putIfAbsent("tel:+" + digits, "tel:+" + other);
            return;
        }
        byText.putIfAbsent(digits, other);
        String bare =
                written.replaceFirst("^(?i)tel:", "").replaceFirst("^\\+", "").strip();
        byText.putIfAbsent(bare, withDigits(bare, other));
    }

    /** A number as long as the other, of those that nobody has. */
    private static String digits(int length, int number) {
        String prefix = length > SHORTEST_NUMBER ? "1555" : length == SHORTEST_NUMBER ? "555" : "5";
        int room = Math.max(1, length - prefix.length());
        String shown = String.format(Locale.ROOT, "%0" + room + "d", number);
        return prefix + shown;
    }

    private static String withDigits(String written, String digits) {
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (int i = 0; i < written.length(); i++) {
            char each = written.charAt(i);
            boolean digit = each >= '0' && each <= '9';
            out.append(digit ? digits.charAt(next) : each);
            next += digit ? 1 : 0;
        }
        return out.append(digits.substring(next)).toString();
    }
}
