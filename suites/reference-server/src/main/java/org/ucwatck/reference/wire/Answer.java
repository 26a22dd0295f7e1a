package org.ucwatck.reference.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Status, headers and body of an answer, before it is written. Hrefs in it are the server's own paths. */
public record Answer(int status, List<Header> headers, Body body) {

    public Answer {
        headers = List.copyOf(headers);
    }

    public static Answer of(int status, Body body) {
        return new Answer(status, List.of(), body);
    }

    public static Answer ok(Resource resource) {
        return of(200, new Body.OfResource(resource));
    }

    public static Answer noContent() {
        return of(204, Body.NONE);
    }

    public static Answer created(String location) {
        return of(201, Body.NONE).with("Location", location);
    }

    public static Answer later(CompletableFuture<Answer> answer) {
        return of(200, new Body.Later(answer));
    }

    public Answer with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Answer(status, more, body);
    }

    /** The value of the first header of that name. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(each -> each.named(name))
                .map(Header::value)
                .findFirst();
    }

    public Answer without(String name) {
        return new Answer(
                status, headers.stream().filter(each -> !each.named(name)).toList(), body);
    }

    public Answer withStatus(int other) {
        return new Answer(other, headers, body);
    }

    public Answer withBody(Body other) {
        return new Answer(status, headers, other);
    }
}
