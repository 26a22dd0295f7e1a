package org.ucwatck.harness.transport;

import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.exchange.UcwaRequest;

/** Sends a request under the name of a trace and gives what came back. */
public interface Sender {
    Exchange send(UcwaRequest request, Trace trace);
}
