package org.ucwatck.reference.fault.request;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ucwatck.reference.fault.ChatFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;

/** Changes the text of a message on its way. */
public final class TextMutator {
    private static final int LATE = 20;
    private static final int LOST = 48;
    private static final int SHORTER = 4_096;
    private static final Map<ChatFault, UnaryOperator<String>> FAULTS = new HashMap<>();

    static {
        FAULTS.put(ChatFault.TEXT_PLUS_AS_BLANK, text -> text.replace('+', ' '));
        FAULTS.put(
                ChatFault.TEXT_DECODED_TWICE, text -> text.replace("%20", " ").replace("%41", "A"));
        FAULTS.put(ChatFault.TEXT_BEYOND_ASCII_LOST, text -> text.replaceAll("[^\\x00-\\x7F]", "?"));
        FAULTS.put(ChatFault.TEXT_EMOJI_LOST, text -> text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "\uFFFD"));
        FAULTS.put(ChatFault.TEXT_CUT_AT_4_KB, text -> text.substring(0, Math.min(SHORTER, text.length())));
        FAULTS.put(ChatFault.TEXT_MARKUP_LOST, text -> text.replaceAll("<[^>]*>", ""));
        FAULTS.put(ChatFault.TEXT_LINES_JOINED, text -> text.replaceAll("(?<=\\S)[\r\n]+(?=\\S)", ""));
    }

    private TextMutator() {}

    /** Whether a message comes after the next one; the number counts the messages of its sender. */
    public static boolean isLate(int number, Deviations deviations) {
        return number == LATE && deviations.has(ChatFault.MESSAGES_SWAPPED);
    }

    /** How often a message arrives. */
    public static int copies(String contentType, int number, Deviations deviations) {
        boolean lost = deviations.has(ChatFault.MESSAGE_NEVER_ARRIVES)
                || (contentType.equals("text/html") && deviations.has(ChatFault.HTML_LOST))
                || (number == LOST && deviations.has(ChatFault.MESSAGES_LOST_IN_A_BURST));
        return lost ? 0 : deviations.has(ChatFault.MESSAGE_ARRIVES_TWICE) ? 2 : 1;
    }

    /** The text as it arrives. */
    public static String arriving(String text, Deviations deviations) {
        String changed = text;
        for (Map.Entry<ChatFault, UnaryOperator<String>> each : FAULTS.entrySet()) {
            changed = deviations.has(each.getKey()) ? each.getValue().apply(changed) : changed;
        }
        return deviations.has(Variant.TEXT_ENDS_WITH_A_LINE) ? changed + "\r\n" : changed;
    }
}
