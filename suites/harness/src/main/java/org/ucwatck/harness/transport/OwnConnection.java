package org.ucwatck.harness.transport;

/**
 * Sends over one connection that nobody else uses, before or after, for what lets in a connection and no request, such as
 * NTLM. Closing it closes the connection, so that no later request is let in by it.
 */
public interface OwnConnection extends Sender, AutoCloseable {
    @Override
    void close();
}
