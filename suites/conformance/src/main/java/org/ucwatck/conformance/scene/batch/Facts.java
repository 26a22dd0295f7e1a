package org.ucwatck.conformance.scene.batch;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.representation.ErrorBody;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.PropertyEntry;

/** What an answer says, apart from how it is written: its status, its error or what its page names of it. */
public record Facts(Map<String, String> all) {
    public Facts {
        all = Map.copyOf(all);
    }

    /** Those of an answer to a request that says what it leads to. */
    public static Facts of(Exchange answer, CheckContext context) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("status", "HTTP " + answer.status());
        if (answer.status() >= 400) {
            facts.put(
                    "error",
                    context.error(answer)
                            .map(ErrorBody::words)
                            .filter(it -> !it.isBlank())
                            .orElse("without a code"));
            return new Facts(facts);
        }
        String rel = answer.request().rel();
        Optional<Resource> resource = context.read(answer, rel).map(Representation::resource);
        resource.ifPresent(it -> {
            Catalogue.load().resource(rel).stream()
                    .flatMap(page -> page.properties().stream())
                    .map(PropertyEntry::name)
                    .filter(name -> it.json().has(name))
                    .forEach(name -> facts.put(name, it.json().path(name).toString()));
            it.linkRels().forEach(link -> facts.put("link " + link, "present"));
            it.embeddedRels().forEach(embedded -> facts.put("embedded " + embedded, "present"));
        });
        return new Facts(facts);
    }

    /** The first fact in which the other differs, in words; empty text when none does. */
    public String difference(Facts other) {
        Map<String, String> names = new TreeMap<>(all);
        names.putAll(other.all);
        return names.keySet().stream()
                .filter(name -> !value(name).equals(other.value(name)))
                .sorted((one, two) -> Boolean.compare(two.equals("status"), one.equals("status")))
                .findFirst()
                .map(name -> name + " " + other.value(name) + ", alone " + value(name))
                .orElse("");
    }

    private String value(String name) {
        return all.getOrDefault(name, "missing");
    }
}
