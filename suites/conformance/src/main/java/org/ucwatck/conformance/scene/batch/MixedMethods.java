package org.ucwatck.conformance.scene.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ucwatck.harness.batch.BatchAnswer;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.representation.Input;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.session.UcwaSession;
import org.ucwatck.harness.stage.CheckContext;
import tools.jackson.databind.JsonNode;

/** GET, POST, PUT and DELETE in one batch, which change nothing but applications of the check itself. */
public final class MixedMethods implements AutoCloseable {
    private static final String NOBODY_HAS_IT = "\"0\"";

    private final CheckContext context;
    private final UcwaSession own;
    private final Bystander deleted;
    private Optional<String> created = Optional.empty();

    public MixedMethods(CheckContext context) {
        this.context = context;
        this.own = context.own().session();
        this.deleted = Bystander.of(context);
    }

    /** Sends them, and judges each answer and what it has done. */
    public void judge(String rule) {
        List<UcwaRequest> parts = new ArrayList<>(List.of(
                Questions.application(context), creation(), deleted.deletion().withoutToken()));
        Optional<UcwaRequest> change = change();
        change.ifPresent(put -> {
            parts.add(put);
            parts.add(put.header("If-Match", NOBODY_HAS_IT));
        });
        BatchAnswer batch = Batch.of(context, own).answers(parts);
        created = context.read(batch.answer(1, parts.get(1)), "application")
                .flatMap(body -> body.resource().self())
                .flatMap(batch.batch()::resolve);
        judge(rule, "GET application", batch.answer(0, parts.get(0)), 200);
        judge(rule, "POST applications", batch.answer(1, parts.get(1)), 201, 200);
        judge(rule, "DELETE application", batch.answer(2, parts.get(2)), 204, 200);
        if (change.isPresent()) {
            judge(rule, "PUT communication with its ETag", batch.answer(3, parts.get(3)), 200, 204);
            judge(rule, "PUT communication with an ETag of nobody", batch.answer(4, parts.get(4)), 412);
        }
        judgeDeleted(rule, batch.answer(2, parts.get(2)));
    }

    private void judge(String rule, String request, Exchange answer, int... allowed) {
        context.judge(rule, answer).of(request + " in a batch").status(allowed);
    }

    private void judgeDeleted(String rule, Exchange answer) {
        if (answer.succeeded()) {
            context.judge(rule, deleted.look())
                    .of("GET of an application that a part of a batch has deleted")
                    .status(404, 410);
        }
    }

    private UcwaRequest creation() {
        Input input = Input.empty()
                .with("culture", "de-DE")
                .with("endpointId", context.freshId())
                .with("userAgent", "ucwa-tck");
        return context.session()
                .post(context.target().door().applications(), input)
                .about("applications")
                .withoutToken();
    }

    /** The whole of communication played back, with its ETag; empty where the server takes no such PUT when it comes alone. */
    private Optional<UcwaRequest> change() {
        Optional<String> url = own.application()
                .linkOrEmbedded("communication")
                .map(Link::href)
                .map(own::resolve);
        return url.flatMap(this::playedBack)
                .filter(put -> context.send(put.token(own.token())).succeeded())
                .flatMap(put -> playedBack(put.url()));
    }

    private Optional<UcwaRequest> playedBack(String url) {
        Exchange now = context.send(own.get(url).about("communication"));
        Optional<String> etag = now.header("ETag");
        return etag.flatMap(tag -> context.read(now, "communication")
                .map(Representation::json)
                .map(json -> UcwaRequest.of("PUT", url)
                        .about("communication")
                        .accept(context.format())
                        .header("If-Match", tag)
                        .body(context.format().mediaType(), texts(json).write(context.format()))));
    }

    private static Input texts(JsonNode json) {
        Input input = Input.empty();
        for (var member : json.properties()) {
            JsonNode value = member.getValue();
            if (value.isString()) {
                input = input.with(member.getKey(), value.asString());
            } else if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
                List<String> items = value.valueStream().map(JsonNode::asString).toList();
                input = input.withList(member.getKey(), items);
            }
        }
        return input;
    }

    @Override
    public void close() {
        created.ifPresent(url -> context.scenes().stage().delete(url, "application"));
    }
}
