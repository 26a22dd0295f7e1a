package org.ucwatck.conformance.probe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ucwatck.harness.exchange.Exchange;
import org.ucwatck.harness.exchange.Trace;
import org.ucwatck.harness.probe.Lookup;
import org.ucwatck.harness.probe.ProbeStep;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Representation;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.representation.Unreadable;
import org.ucwatck.harness.session.Target;
import org.ucwatck.harness.session.UcwaSession;

/**
 * Looks the contacts and numbers of the target file up in the directory of the target. A directory need not list everybody
 * who can be called, so that nobody is missing: what differs from the file is a note.
 */
public final class PeopleLookup implements Lookup {
    private static final String CONTACTS = "contacts";
    private static final String UNKNOWN = "unknown";

    @Override
    public String name() {
        return CONTACTS;
    }

    @Override
    public List<ProbeStep> steps(Target target, UcwaSession session) {
        Optional<String> search = search(session);
        if (search.isEmpty()) {
            return List.of(ProbeStep.noted(
                    CONTACTS, "not looked up, since the application shows no link to search for people"));
        }
        List<ProbeStep> steps = new ArrayList<>();
        new TreeMap<>(target.config().contacts())
                .forEach((kind, uri) -> steps.add(contact(kind, uri, found(target, session, search.get(), uri))));
        new TreeMap<>(target.config().numbers())
                .forEach((kind, uri) -> steps.add(number(kind, uri, found(target, session, search.get(), uri))));
        return steps;
    }

    private static Optional<String> search(UcwaSession session) {
        Resource application = session.application();
        return application.embedded("people").stream()
                .flatMap(people -> people.link("search").stream())
                .map(Link::href)
                .map(session::resolve)
                .findFirst();
    }

    /** How many the directory has under the address, at most two; empty when it does not say. */
    private static Optional<Integer> found(Target target, UcwaSession session, String search, String uri) {
        String query = URLEncoder.encode(uri.replaceFirst("(?i)^(sip|tel):", ""), StandardCharsets.UTF_8);
        String url = search + (search.contains("?") ? "&" : "?") + "query=" + query + "&limit=2";
        Exchange answer = target.client().send(session.get(url).about("search"), new Trace("check-people"));
        try {
            return answer.succeeded()
                    ? Optional.of(Representation.of(answer, "search")
                            .resource()
                            .embedded("contact")
                            .size())
                    : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static ProbeStep contact(String kind, String uri, Optional<Integer> found) {
        String who = kind + " " + uri;
        if (found.isEmpty()) {
            return ProbeStep.noted(CONTACTS, who + ": the directory gives no answer; the run has to tell");
        }
        boolean known = found.get() > 0;
        if (kind.equals(UNKNOWN)) {
            return known
                    ? ProbeStep.noted(
                            CONTACTS,
                            who + " is somebody; give an address of nobody, since this one is called as if it were")
                    : ProbeStep.done(CONTACTS, who + " is nobody, as it should be");
        }
        return known
                ? ProbeStep.done(CONTACTS, who + " is found")
                : ProbeStep.noted(
                        CONTACTS, who + " is not in the directory; is it spelt right? The run calls it all the same");
    }

    private static ProbeStep number(String kind, String uri, Optional<Integer> found) {
        String what = found.filter(count -> count > 0).isPresent()
                ? " is found, and was not rung"
                : " is not in the directory, as is usual; it was not rung";
        return ProbeStep.done("numbers", kind + " " + uri + what);
    }
}
