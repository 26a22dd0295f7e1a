package org.ucwatck.harness.exchange;

/** Sends a request under the name of a trace and gives what came back. */
public interface Sender {
    Exchange send(UcwaRequest request, Trace trace);
}
