package org.ucwatck.reference.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each user has a list of her own, and whoever is in no group is no contact. */
class ContactListTest {
    private static final Person ANN = new Person("sip:ann@contoso.example", "Ann");
    private static final Person BEN = new Person("sip:ben@contoso.example", "Ben");
    private static final Person CEM = new Person("sip:cem@contoso.example", "Cem");

    private static ContactLists lists(boolean listed) {
        Company company = new Company(
                List.of(Contact.user(ANN), Contact.user(BEN), Contact.of(CEM, Behaviour.RINGS)),
                Map.of(),
                Company.Numbers.USUAL,
                Map.of(),
                Map.of(),
                List.of(new Company.Group("Team", List.of(BEN.address()))));
        return new ContactLists(company, listed);
    }

    @Test
    void firstListHasGroupsOfTheCompanyAndTheRestByDefault() {
        ContactList list = lists(true).of(ANN);

        assertThat(list.groups()).extracting(ContactGroup::name).contains("Team");
        assertThat(list.members("1")).containsExactly(BEN);
        assertThat(list.members("default")).containsExactly(CEM);
        assertThat(list.contacts()).containsExactlyInAnyOrder(BEN, CEM);
        assertThat(lists(false).of(ANN).contacts()).isEmpty();
    }

    @Test
    void changeOfOneListLeavesOthersAlone() {
        ContactLists lists = lists(true);
        ContactList list = lists.of(ANN);
        ContactGroup group = list.add("Other");

        assertThat(list.join(group, BEN)).isTrue();
        assertThat(list.join(group, BEN)).isFalse();
        assertThat(lists.of(BEN).groups()).extracting(ContactGroup::name).doesNotContain("Other");
        assertThat(list.leave(group, BEN)).isTrue();
        assertThat(list.leave(group, BEN)).isFalse();
    }

    @Test
    void whoWasInARemovedGroupAloneStaysAContact() {
        ContactList list = lists(true).of(ANN);
        list.remove(list.group("1").orElseThrow());

        assertThat(list.members("default")).containsExactlyInAnyOrder(CEM, BEN);
    }
}
