package org.ucwatck.harness.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ucwatck.harness.capture.Captured.Recorder;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.judge.look.Evidence;
import org.ucwatck.harness.record.Mask;
import org.ucwatck.harness.record.MaskedExchange;
import org.ucwatck.harness.record.Rebuilt;
import org.ucwatck.spec.pages.Format;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.RecordedExchange.Context;

/**
 * The exchanges of one file without any secret: judged are not the originals, but what a run log keeps of them.
 *
 * @param part the last number of a part that was given
 */
record MaskedCapture(List<RecordedExchange> exchanges, List<Evidence> evidence, int part) {
    private static final String BODY = "body";

    /** Parts are numbered from the one after this; order means nothing from part to part. */
    static MaskedCapture of(JudgedCapture capture, Mask mask, int before) {
        List<RecordedExchange> exchanges = new ArrayList<>();
        int last = before;
        for (Sorted sorted : capture.judged()) {
            Captured captured = sorted.captured();
            int part = before + captured.context().map(Context::part).orElse(1);
            last = Math.max(last, part);
            exchanges.add(masked(captured, capture.reading().label(), mask, part));
        }
        List<Exchange> rebuilt = Rebuilt.exchanges(exchanges);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < rebuilt.size(); i++) {
            Context context = exchanges.get(i).context();
            evidence.add(new Evidence(
                    rebuilt.get(i),
                    context.part(),
                    !context.masked().isEmpty(),
                    capture.judged().get(i).silent()));
        }
        return new MaskedCapture(exchanges, evidence, last);
    }

    private static RecordedExchange masked(Captured captured, String label, Mask mask, int part) {
        RecordedExchange it = MaskedExchange.of(captured.exchange(), mask, part);
        Context context = it.context();
        List<String> masked = Stream.of(
                        context.masked().stream(),
                        captured.context().stream().flatMap(own -> own.masked().stream()),
                        isDoubtful(captured) ? Stream.of(BODY) : Stream.<String>of())
                .flatMap(each -> each)
                .distinct()
                .toList();
        boolean ours = captured.recorder() == Recorder.SUITE;
        return new RecordedExchange(
                ours ? label + "/" + it.id() : it.id(),
                it.check(),
                it.started(),
                it.duration(),
                it.request(),
                it.response(),
                it.failure(),
                new Context(part, context.rel(), context.application(), masked, context.cut()));
    }

    /** XML whose blanks a recorder may have changed shows other values; those of JSON stay what they are. */
    private static boolean isDoubtful(Captured captured) {
        boolean laidOut = captured.body() == CapturedBody.State.UNSURE
                && captured.exchange().format().filter(Format.XML::equals).isPresent();
        return captured.recorder() != Recorder.SUITE && (laidOut || captured.isRedacted());
    }
}
