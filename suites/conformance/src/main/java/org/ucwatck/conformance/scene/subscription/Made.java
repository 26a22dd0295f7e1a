package org.ucwatck.conformance.scene.subscription;

import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.Resource;

/**
 * A presence subscription as the answer that made it shows it.
 *
 * @param url absolute, of its self link
 */
public record Made(Exchange answer, Resource resource, String url) {}
