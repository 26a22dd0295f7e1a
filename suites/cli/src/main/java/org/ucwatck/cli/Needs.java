package org.ucwatck.cli;

import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.TargetConfig;

/** Whether a target file declares what a rule needs, and what to write if it does not. */
final class Needs {
    private static final String CONTACT = "contact.";
    private static final String NUMBER = "number.";
    private static final String PROVOKE = "provoke.";

    private Needs() {}

    static boolean isMet(String need, TargetConfig target) {
        if (need.startsWith(CONTACT)) {
            return target.contact(after(CONTACT, need)).isPresent();
        }
        if (need.startsWith(NUMBER)) {
            return target.number(after(NUMBER, need)).isPresent();
        }
        if (need.startsWith(PROVOKE)) {
            return target.provoke().containsKey(after(PROVOKE, need));
        }
        return switch (need) {
            case "slow" -> true;
            case "secondAccount" -> target.other().isPresent();
            case "expiredToken" -> target.expiredToken().isPresent();
            case "passwordGrant" -> target.caller().grant() instanceof Grant.Password;
            case "challenge" -> !(target.caller().grant() instanceof Grant.ReadyToken);
            default -> target.capabilities().contains(need);
        };
    }

    /** What to write into the target file. */
    static String remedy(String need) {
        if (need.startsWith(CONTACT) || need.startsWith(NUMBER)) {
            return need.replaceFirst("\\.", "s.");
        }
        if (need.startsWith(PROVOKE)) {
            return "provoke: " + after(PROVOKE, need);
        }
        return switch (need) {
            case "secondAccount" -> "accounts.other";
            case "expiredToken" -> "tokens.expired";
            case "passwordGrant" -> "accounts.caller with grant: password";
            case "challenge" -> "accounts.caller with a grant other than token";
            default -> "capabilities: " + need;
        };
    }

    private static String after(String prefix, String need) {
        return need.substring(prefix.length());
    }
}
