package org.ucwatck.harness.exchange;

import java.util.function.Consumer;
import org.ucwatck.verdict.RecordedExchange;
import org.ucwatck.verdict.SentRequest;

/** Takes what is recorded, masked, as it happens; called from several threads. */
public interface RecordSink {
    /** Before a request is sent that may change the target. */
    void sending(SentRequest request);

    /** Such a request never left, since nobody took the connection. */
    void unsent(String id);

    void exchange(RecordedExchange exchange);

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
        };
    }
}
