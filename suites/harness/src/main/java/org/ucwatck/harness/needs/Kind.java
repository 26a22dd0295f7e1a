package org.ucwatck.harness.needs;

import java.util.List;
import java.util.Locale;
import org.ucwatck.harness.config.Grant;
import org.ucwatck.harness.config.TargetConfig;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.RunProfile;

/** What a need can be about; the name that each method gets is what follows the first dot of its word. */
enum Kind {
    /** A capability that the vendor claims; its name is the whole word. */
    CLAIM("") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return target.capabilities().contains(name);
        }

        @Override
        Remedy remedy(String name) {
            return Remedy.line("capabilities: [" + name + "]");
        }
    },
    CONTACT("contact") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return target.contact(name).isPresent();
        }

        @Override
        Remedy remedy(String name) {
            return Remedy.line("contacts: {" + name + ": \"sip:" + name + "@contoso.com\"}");
        }
    },
    NUMBER("number") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return name.equals(MALFORMED)
                    ? !target.malformedNumbers().isEmpty()
                    : target.number(name).isPresent();
        }

        @Override
        Remedy remedy(String name) {
            return Remedy.line(
                    name.equals(MALFORMED)
                            ? "numbers: {malformed: [\"extension 7\"]}"
                            : "numbers: {" + name + ": \"tel:+14255551234\"}");
        }
    },
    PROVOKE("provoke") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return target.provoke().containsKey(name);
        }

        @Override
        Remedy remedy(String name) {
            String how = name.equals(Needs.RESUME) ? "inactivity: 15m" : "to: \"sip:who-causes-it@contoso.com\"";
            return Remedy.line("provoke: {" + name + ": {" + how + "}}");
        }
    },
    TOKEN("token") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return Tokens.named(name, target).isPresent();
        }

        @Override
        Remedy remedy(String name) {
            return Tokens.remedy(name);
        }
    },
    EXPIRED_TOKEN("expiredToken") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return target.expiredToken().isPresent();
        }

        @Override
        Remedy remedy(String name) {
            return Remedy.line("tokens: {expired: \"${env:UCWA_TOKEN_EXPIRED}\"}");
        }
    },
    SECOND_ACCOUNT("secondAccount") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return target.other().isPresent();
        }

        @Override
        Remedy remedy(String name) {
            return account("other", "jane");
        }
    },
    ANONYMOUS_ACCOUNT("anonymousAccount") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return target.anonymous().isPresent();
        }

        @Override
        Remedy remedy(String name) {
            return Remedy.line(
                    "accounts: {anonymous: {conference: \"sip:john@contoso.com;gruu;opaque=app:conf:focus:id:5LB7MRBC\","
                            + " key: \"${env:UCWA_MEETING_KEY}\"}}");
        }
    },
    PASSWORD_GRANT("passwordGrant") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return target.caller().grant() instanceof Grant.Password;
        }

        @Override
        Remedy remedy(String name) {
            return account("caller", "john");
        }
    },
    CHALLENGE("challenge") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return !target.caller().grant().isReady();
        }

        @Override
        Remedy remedy(String name) {
            return account("caller", "john");
        }
    },
    ROOT("root") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return target.entrance() instanceof TargetConfig.Entrance.Root;
        }

        @Override
        Remedy remedy(String name) {
            return Remedy.line("root: https://lyncdiscover.contoso.com/");
        }
    },
    BOTH_FORMATS("bothFormats") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return target.formats().size() == Format.values().length;
        }

        @Override
        Remedy remedy(String name) {
            return Remedy.line("formats: [json, xml]");
        }
    },
    CANARY("canary") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return target.listensFor().isPresent();
        }

        @Override
        String beside() {
            return ", and the target is on another machine";
        }

        @Override
        Remedy remedy(String name) {
            return Remedy.line("canary: http://host-of-this-suite.contoso.com:8099/");
        }
    },
    ROBUSTNESS(RunProfile.HOSTILE) {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return true;
        }

        @Override
        Remedy remedy(String name) {
            return Remedy.option(RunProfile.ROBUSTNESS.option());
        }
    },
    SLOW("slow") {
        @Override
        boolean isGiven(TargetConfig target, String name) {
            return true;
        }

        @Override
        Remedy remedy(String name) {
            return Remedy.option(RunProfile.FULL.option());
        }
    };

    private static final String MALFORMED = "malformed";

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    abstract boolean isGiven(TargetConfig target, String name);

    abstract Remedy remedy(String name);

    /** What, beside that the target file does not give it, makes it lack. */
    String beside() {
        return "";
    }

    /** The kind of a need; throws IllegalArgumentException when nobody knows the word. */
    static Kind of(String need) {
        if (Catalogue.load().capabilities().stream().anyMatch(it -> it.name().equals(need))) {
            return CLAIM;
        }
        String word = need.split("\\.", 2)[0];
        return List.of(values()).stream()
                .filter(kind -> !kind.word.isEmpty() && kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such capability: " + need));
    }

    private static Remedy account(String who, String user) {
        return Remedy.line("accounts: {" + who + ": {uri: \"sip:" + user + "@contoso.com\", grant: password, username: "
                + user + "@contoso.com, password: \"${env:UCWA_" + who.toUpperCase(Locale.ROOT)
                + "_PASSWORD}\"}}");
    }
}
