package org.ucwatck.harness.record;

import java.util.List;
import java.util.function.Consumer;
import org.ucwatck.verdict.exchange.LentSetting;
import org.ucwatck.verdict.exchange.RecordedExchange;
import org.ucwatck.verdict.exchange.SentRequest;
import org.ucwatck.verdict.result.BrokenArrangement;

/** Takes what is recorded, masked, as it happens; called from several threads. */
public interface RecordSink {
    /** Before a request is sent that may change the target. */
    void sending(SentRequest request);

    /** Such a request never left, since nobody took the connection. */
    void unsent(String id);

    void exchange(RecordedExchange exchange);

    /** These failures follow their request: they are what the server answers, and no weather. */
    void answers(List<String> ids);

    /** An arrangement found this broken. */
    void broken(BrokenArrangement broken);

    /** Before something is set: what was there. */
    default void lent(LentSetting setting) {}

    /** What was there is there again. */
    default void returned(String id) {}

    /** How many bytes have been written down so far; 0 where nothing is. */
    default long bytes() {
        return 0;
    }

    /** One that wants exchanges only. */
    static RecordSink of(Consumer<RecordedExchange> exchanges) {
        return new RecordSink() {
            @Override
            public void sending(SentRequest request) {}

            @Override
            public void unsent(String id) {}

            @Override
            public void exchange(RecordedExchange exchange) {
                exchanges.accept(exchange);
            }

            @Override
            public void answers(List<String> ids) {}

            @Override
            public void broken(BrokenArrangement broken) {}
        };
    }
}
