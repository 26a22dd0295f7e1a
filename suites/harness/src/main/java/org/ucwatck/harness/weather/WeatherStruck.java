package org.ucwatck.harness.weather;

import org.ucwatck.harness.exchange.Exchange;

/**
 * A request met weather, and may not be sent again, or was sent often enough: nothing follows for the server. The check
 * runs again in a fresh arrangement, or could not tell.
 */
public final class WeatherStruck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WeatherStruck(Exchange exchange, String why) {
        super("weather, not an answer to this request: " + exchange.summary() + " [" + exchange.id() + "]; " + why);
    }
}
