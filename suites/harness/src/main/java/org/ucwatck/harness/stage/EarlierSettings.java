package org.ucwatck.harness.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Payload;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.LentSetting;

/** Puts back what a run that was cut short had set, such as the note of the caller, by the record of what was there. */
public final class EarlierSettings {
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final Target target;
    private final Trace trace = new Trace("putting-back");

    public EarlierSettings(Target target) {
        this.target = target;
    }

    /**
     * What came of it.
     *
     * @param restored what is there again
     * @param left what is not, each in words
     */
    public record Result(List<LentSetting> restored, List<String> left) {
        public Result {
            restored = List.copyOf(restored);
            left = List.copyOf(left);
        }
    }

    /** Puts back each in turn; what keeps one from that never ends the run. */
    public Result putBack(List<LentSetting> settings) {
        List<LentSetting> restored = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (LentSetting setting : settings) {
            Optional<String> why = whyNot(setting);
            why.ifPresentOrElse(
                    words -> left.add(
                            setting.rel() + " of the caller, which the run had set, is not put back: " + words),
                    () -> restored.add(setting));
        }
        return new Result(restored, left);
    }

    private Optional<String> whyNot(LentSetting setting) {
        if (setting.masked()) {
            return Optional.of("what was there before holds a secret, which the log does not keep");
        }
        try {
            if (NamedThings.are(setting.rel())) {
                return whyNotDeleted(setting);
            }
            Exchange answer = post(setting, setting.url());
            boolean gone = GONE.contains(answer.status());
            return gone ? whyNotAnew(setting) : refusal(answer);
        } catch (RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What the run made under a name, wherever a new application of the user lists it. */
    private Optional<String> whyNotDeleted(LentSetting setting) {
        try (UcwaSession session =
                UcwaSession.open(target, Format.JSON, target.config().caller(), "putting-back")) {
            return new NamedThings(session, target, trace)
                    .whyNotDeleted(session.application(), setting.rel(), String.valueOf(setting.of()));
        }
    }

    /** The application of that time is gone; what a user tells is the same in each of her applications. */
    private Optional<String> whyNotAnew(LentSetting setting) {
        try (UcwaSession session =
                UcwaSession.open(target, Format.JSON, target.config().caller(), "putting-back")) {
            String application = session.self()
                    .orElseThrow(() -> new ArrangementFailed("the application has no self link", session.created()));
            return session.fetch(application, "application", trace).embedded("me").stream()
                    .flatMap(me -> Stream.concat(Stream.of(me), below(me, setting, session)))
                    .flatMap(shown -> shown.link(setting.rel()).stream())
                    .map(Link::href)
                    .map(session::resolve)
                    .findFirst()
                    .map(url -> refusal(post(setting, url)))
                    .orElse(Optional.of("the application of the run is gone, and a new one shows no link to it in me"));
        }
    }

    /** What is embedded in what me leads to, of the type that was lent, such as one of several phones. */
    private Stream<Resource> below(Resource me, LentSetting setting, UcwaSession session) {
        if (String.valueOf(setting.of()).isEmpty()) {
            return Stream.of();
        }
        return me.linkRels().stream()
                .filter(EarlierSettings::isRead)
                .flatMap(rel -> read(me, rel, session).stream())
                .flatMap(list -> list.embeddedRels().stream().flatMap(rel -> list.embedded(rel).stream()))
                .filter(each -> each.text("type").map(String::strip).equals(Optional.ofNullable(setting.of())));
    }

    private static boolean isRead(String rel) {
        return Catalogue.load()
                .resource(rel)
                .flatMap(page -> page.operation("GET"))
                .filter(operation -> operation.answer().body().isPresent())
                .isPresent();
    }

    /** Empty where the server does not let it be read now. */
    private Optional<Resource> read(Resource me, String rel, UcwaSession session) {
        try {
            return me.link(rel).map(link -> session.fetch(session.resolve(link.href()), rel, trace));
        } catch (ArrangementFailed e) {
            return Optional.empty();
        }
    }

    private static Optional<String> refusal(Exchange answer) {
        return answer.succeeded() ? Optional.empty() : Optional.of("POST was answered " + answer.status());
    }

    private Exchange post(LentSetting setting, String url) {
        UcwaRequest request = UcwaRequest.post(url)
                .about(setting.rel())
                .accept(Format.JSON)
                .token(target.tokenOf(target.config().caller()))
                .cleaning();
        return target.client()
                .send(
                        setting.body().isEmpty()
                                ? request
                                : request.body(Format.JSON.mediaType(), Payload.of(setting.body())),
                        trace);
    }
}
