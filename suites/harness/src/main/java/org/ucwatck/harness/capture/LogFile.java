package org.ucwatck.harness.capture;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ucwatck.harness.capture.Captured.Recorder;
import org.ucwatck.harness.capture.CapturedBody.State;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.record.Rebuilt;
import org.ucwatck.harness.weather.Weather;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.log.LogPart;
import org.ucwatck.verdict.log.RunLog;
import org.ucwatck.verdict.log.RunLogReader;
import org.ucwatck.verdict.log.RunLogUnreadable;
import org.ucwatck.verdict.log.RunPart;

/** A run log of this suite: it knows of each request what it was about, and which failures are no weather. */
final class LogFile {
    private LogFile() {}

    static void read(Path file, Reading reading) {
        try {
            RunLog log = RunLogReader.readFile(file);
            Set<String> answers = new HashSet<>();
            log.parts().stream().map(RunPart::answers).forEach(answers::addAll);
            boolean knows = log.header().part().version() == LogPart.VERSION
                    && !log.header().judgesRecordings();
            List<RecordedExchange> recorded = log.exchanges();
            List<Exchange> exchanges = Rebuilt.exchanges(recorded);
            for (int i = 0; i < exchanges.size(); i++) {
                RecordedExchange.Context context = recorded.get(i).context();
                reading.add(captured(exchanges.get(i), context, knows, answers));
            }
        } catch (RunLogUnreadable e) {
            reading.broken("cannot be read as a run log: " + e.getMessage());
        }
    }

    private static Captured captured(
            Exchange exchange, RecordedExchange.Context context, boolean knows, Set<String> answers) {
        Captured entry = new Captured(
                exchange,
                knows ? Recorder.SUITE : Recorder.OWN_ARCHIVE,
                context.cut() ? State.UNSURE : State.WHOLE,
                true,
                Optional.empty(),
                Optional.of(context));
        boolean answer = Weather.of(exchange).isEmpty() || knows && answers.contains(exchange.id());
        return answer ? entry : entry.without(exchange.answered() ? Unjudged.BUSY : Unjudged.NO_ANSWER);
    }
}
