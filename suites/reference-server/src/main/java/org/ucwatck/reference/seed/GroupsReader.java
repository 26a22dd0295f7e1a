package org.ucwatck.reference.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ucwatck.reference.people.Company;
import org.ucwatck.reference.people.Person;

/** Reads the groups that every contact list has at first: a name, and the addresses of people of the file. */
final class GroupsReader {
    private static final String MEMBERS = "members";

    private GroupsReader() {}

    static List<Company.Group> read(@Nullable SeedNode node, Map<String, Person> people) {
        List<Company.Group> groups = new ArrayList<>();
        for (SeedNode item : node == null ? List.<SeedNode>of() : node.items()) {
            Map<String, SeedNode> members = item.members(Set.of("name", MEMBERS));
            Optional<String> name = Optional.ofNullable(members.get("name")).flatMap(SeedNode::text);
            if (name.isEmpty()) {
                item.problem("a group needs a name");
            }
            List<String> addresses = addresses(members.get(MEMBERS), people);
            name.ifPresent(it -> groups.add(new Company.Group(it, addresses)));
        }
        return groups;
    }

    private static List<String> addresses(@Nullable SeedNode node, Map<String, Person> people) {
        List<SeedNode> items = node == null ? List.of() : node.items();
        return items.stream()
                .flatMap(item -> item
                        .text(
                                uri -> people.containsKey(new Person(uri, "").address()),
                                "write the address of a user or contact of this file")
                        .stream())
                .map(uri -> new Person(uri, "").address())
                .toList();
    }
}
