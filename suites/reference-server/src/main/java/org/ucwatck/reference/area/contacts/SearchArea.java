package org.ucwatck.reference.area.contacts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ucwatck.reference.area.Call;
import org.ucwatck.reference.area.Fields;
import org.ucwatck.reference.area.Routes;
import org.ucwatck.reference.fault.ContactFault;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.life.ApplicationTree;
import org.ucwatck.reference.life.Paths;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Directory;
import org.ucwatck.reference.people.Person;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;

/** search_ref: everybody whom this server knows, by name, address and number. */
public final class SearchArea {
    private static final int MOST = 100;
    private static final int LONGEST = 256;

    private final Directory directory;
    private final Deviations deviations;

    public SearchArea(Directory directory, Deviations deviations) {
        this.directory = directory;
        this.deviations = deviations;
    }

    public void routes(Routes routes) {
        routes.on("GET", Paths.APPLICATIONS + "/{app}/people/search", "search", this::search);
    }

    private Answer search(Call call) {
        String asked = call.request().parameter("query").orElse("");
        String limited = call.request().parameter("limit").orElse("");
        refuse(asked, limited);
        return isTaken(asked, limited) ? answer(call, List.of(), MOST) : look(call);
    }

    private Answer look(Call call) {
        Fields fields = call.fields();
        String query = fields.text("query").orElse("").toLowerCase(Locale.ROOT);
        int limit = fields.number("limit").orElse(MOST);
        fields.check();
        List<Person> found = found(query);
        if (found.isEmpty() && has(ContactFault.SEARCH_404_FOR_NOBODY)) {
            throw Refusal.notFound(null, "Nobody is found.");
        }
        return answer(call, found, has(ContactFault.SEARCH_BRINGS_ONE_MORE) ? limit + 1 : limit);
    }

    private Answer answer(Call call, List<Person> found, int limit) {
        ApplicationTree tree = new ApplicationTree(call.application());
        List<Resource> shown = found.stream()
                .limit(has(ContactFault.SEARCH_IGNORES_LIMIT) ? MOST : limit)
                .map(tree::contact)
                .toList();
        return Answer.ok(Resource.at("search", self(call))
                .property("moreResultsAvailable", more(found.size() > limit))
                .embedAll("contact", shown)
                .build());
    }

    /** The sample of SearchForUsersContact repeats what was asked. */
    private static String self(Call call) {
        String query = Stream.of("query", "limit")
                .flatMap(name -> call.request().parameter(name).map(value -> name + "=" + encoded(value)).stream())
                .collect(Collectors.joining("&"));
        return call.application().href() + "/people/search" + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private boolean more(boolean more) {
        return has(ContactFault.SEARCH_ALWAYS_MORE) || (more && !has(ContactFault.SEARCH_NEVER_MORE));
    }

    private void refuse(String asked, String limit) {
        boolean refused = (has(ContactFault.SEARCH_QUERY_CUT_SHORT) && asked.length() == LONGEST)
                || (has(ContactFault.SEARCH_REFUSES_LIMIT_1) && limit.equals("1"))
                || (has(ContactFault.SEARCH_REFUSES_LIMIT_100) && limit.equals("100"));
        if (refused) {
            throw Refusal.badRequest(null, "The search is refused.");
        }
        boolean broken = (has(ContactFault.SEARCH_BREAKS_AT_LETTERS) && !asked.matches("\\p{ASCII}*"))
                || (has(ContactFault.SEARCH_BREAKS_AT_SIGNS) && asked.contains("%"))
                || (has(ContactFault.SEARCH_BREAKS_AT_LIMIT_IN_WORDS) && limit.matches("[a-z]+"));
        if (broken) {
            throw Refusal.failure();
        }
    }

    private boolean isTaken(String asked, String limit) {
        return (asked.isEmpty()
                        && (has(ContactFault.SEARCH_TAKES_NO_QUERY) || deviations.has(Variant.SEARCH_OF_REVISION_2)))
                || (has(ContactFault.SEARCH_QUERY_UNLIMITED) && asked.length() > LONGEST)
                || (has(ContactFault.SEARCH_TAKES_LIMIT_0) && limit.equals("0"))
                || (has(ContactFault.SEARCH_TAKES_LIMIT_101) && limit.equals("101"));
    }

    private boolean has(ContactFault fault) {
        return deviations.has(fault);
    }

    private List<Person> found(String query) {
        return directory.all().stream()
                .map(Contact::person)
                .filter(each -> !deviations.has(Variant.SEARCH_FINDS_NOBODY))
                .filter(each -> searched(each).anyMatch(text -> text.contains(query)))
                .toList();
    }

    private Stream<String> searched(Person person) {
        if (has(ContactFault.SEARCH_BY_ADDRESS_ALONE)) {
            return Stream.of(person.uri().toLowerCase(Locale.ROOT));
        }
        String phone = directory.company().profile(person).workPhone();
        return Stream.of(person.name(), person.uri(), phone == null ? "" : phone)
                .map(text -> text.toLowerCase(Locale.ROOT));
    }
}
