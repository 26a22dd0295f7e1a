package org.ucwatck.reference.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ucwatck.reference.auth.Account;
import org.ucwatck.reference.auth.Meeting;
import org.ucwatck.reference.people.Behaviour;
import org.ucwatck.reference.people.Company;
import org.ucwatck.reference.people.Contact;
import org.ucwatck.reference.people.Person;

class SeedFileTest {
    private static final String ANN = """
            users:
            - uri: sip:ann@contoso.example
              name: Ann
              workPhone: tel:+14255550100
            """;

    private static final String EVERYTHING = """
                  password: s3cret-of-Ann
                  availability: Busy
                  note: Here
                  location: Hall
                contacts:
                - {uri: "sip:ben@contoso.example", name: Ben, whenCalled: forwards, answeredBy: "sip:cem@contoso.example"}
                - {uri: "sip:cem@contoso.example", name: Cem, whenCalled: rings}
                groups:
                - {name: Team, members: ["sip:cem@contoso.example"]}
                meetings:
                - {conference: "sip:ann@contoso.example;gruu;opaque=app:conf:focus:id:AB12", key: Op3n}
                numbers: {other: "tel:+15551", rejecting: "tel:+15552"}
                policies: {emoticons: Enabled, locationRefreshInterval: 3, emergencyNumbers: ["112", "110"]}
                mediaPolicies: {fipsCompliantMedia: Required}
                """;

    @Test
    void smallestWorldIsOneUser() {
        Organisation world = SeedFile.parse("w.yaml", ANN);

        assertThat(world.accounts()).extracting(Account::address).containsExactly("ann@contoso.example");
        assertThat(world.accounts().get(0).password()).hasSize(24);
        assertThat(world.company().numbers()).isEqualTo(Company.Numbers.USUAL);
        assertThat(world.company().policies()).isEmpty();
        assertThat(world.meetings())
                .containsExactly(
                        new Meeting("sip:ann@contoso.example;gruu;opaque=app:conf:focus:id:5LB7MRBC", "G03W98W4"));
    }

    @Test
    void everythingOfAFileIsTaken() {
        Organisation world = SeedFile.parse("w.yaml", ANN + EVERYTHING);
        Company company = world.company();

        assertThat(world.accounts()).containsExactly(new Account("sip:ann@contoso.example", "Ann", "s3cret-of-Ann"));
        assertThat(world.meetings())
                .containsExactly(new Meeting("sip:ann@contoso.example;gruu;opaque=app:conf:focus:id:AB12", "Op3n"));
        assertThat(company.contacts())
                .extracting(Contact::behaviour)
                .containsExactly(Behaviour.ANSWERS, Behaviour.FORWARDS, Behaviour.RINGS);
        assertThat(company.contacts().get(1).answeredBy().name()).isEqualTo("Cem");
        assertThat(company.profile(new Person("sip:ann@contoso.example", "")).note())
                .isEqualTo("Here");
        assertThat(company.numbers()).isEqualTo(new Company.Numbers("tel:+15551", "tel:+15552"));
        assertThat(company.policies())
                .containsEntry("locationRefreshInterval", 3)
                .containsEntry("emergencyNumbers", List.of("112", "110"));
        assertThat(company.mediaPolicies()).containsEntry("fipsCompliantMedia", "Required");
        assertThat(company.groups()).containsExactly(new Company.Group("Team", List.of("cem@contoso.example")));
    }

    @Test
    void demoHoldsEverybodyOfTheTestsAndMore() {
        Organisation demo = SeedFile.demo();
        Company tests = Organisation.ofTests().company();

        assertThat(demo.accounts()).hasSizeGreaterThan(2);
        assertThat(demo.company().contacts())
                .hasSizeGreaterThan(tests.contacts().size())
                .containsAll(tests.contacts());
        assertThat(demo.company().policies().keySet())
                .containsAll(List.of("emoticons", "htmlMessaging", "locationRefreshInterval"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '  groups: []'                                  | line 5: users[0]: the server has no use for 'groups'; it knows availability,
            '  note: Hi\n  note: Ho'                        | line 6: users[0]: 'note' stands here twice; remove one
            '  availability: Asleep'                        | line 5: users[0].availability: 'Asleep' does not fit; write one of Away,
            '  password:'                                   | line 5: users[0].password: must be a text; it is empty
            '- {uri: sip:b@x.example, name: B}'             | line 5: users[1]: 'workPhone' is missing; write a number
            '- {uri: Bob, name: B, workPhone: tel:+15}'     | line 5: users[1].uri: 'Bob' does not fit; write a SIP URI
            'contacts: [{uri: sip:ann@contoso.example, name: A}]' | line 5: contacts[0]: 'sip:ann@contoso.example' is somebody already
            'contacts: [{uri: sip:nobody@contoso.example, name: A}]' | contacts[0].uri: 'sip:nobody@contoso.example' does not fit
            'contacts: [{name: A}]'                         | contacts[0]: 'uri' is missing; write an address
            'contacts: [{uri: sip:b@x.example, name: B, whenCalled: sleeps}]' | contacts[0].whenCalled: 'sleeps' does not fit; write one of answers,
            'contacts: [{uri: sip:b@x.example, name: B, whenCalled: forwards}]' | contacts[0]: 'answeredBy' is missing
            'contacts: [{uri: sip:b@x.example, name: B, answeredBy: sip:ann@contoso.example}]' | contacts[0].answeredBy: is not used here
            'contacts: [{uri: sip:b@x.example, name: B, whenWritten: sleeps}]' | contacts[0].whenWritten: 'sleeps' does not fit; write one of echo
            'contacts: [{uri: sip:b@x.example, name: B, whenWritten: {answer: Hi}}]' | contacts[0].whenWritten: the server has no use for 'answer'; it knows answers
            'contacts: [{uri: sip:b@x.example, name: B, whenCalled: rings, whenWritten: echo}]' | contacts[0].whenWritten: is not used here
            'contacts: {}'                                  | line 5: contacts: must be a list
            'contacts: [Bob]'                               | contacts[0]: must have members, such as 'name: value'; it is a text
            'meetings: [{conference: "sip:ann@contoso.example", key: abcd}]' | meetings[0].conference: 'sip:ann@contoso.example' does not fit; write one such as sip:
            'meetings: [{conference: "sip:a@b;gruu;opaque=app:conf:focus:id:1", key: a}]' | meetings[0].key: 'a' does not fit; write 4 to 64 letters and digits
            'meetings: [{key: abcd}]'                       | meetings[0]: a meeting needs a conference
            'groups: [{members: []}]'                       | groups[0]: a group needs a name
            'groups: [{name: A, members: ["sip:b@x.example"]}]' | groups[0].members[0]: 'sip:b@x.example' does not fit
            'numbers: {other: 555}'                         | numbers.other: '555' does not fit; write a tel URI
            'policies: {emoticon: Enabled}'                 | policies: the server has no use for 'emoticon'
            'policies: {emoticons: Sometimes}'              | policies.emoticons: 'Sometimes' does not fit; write one of None, Disabled, Enabled
            'policies: {locationRefreshInterval: often}'    | policies.locationRefreshInterval: 'often' does not fit; write a whole number
            'policies: {emergencyNumbers: 112}'             | policies.emergencyNumbers: must be a list
            'people: []'                                    | line 5: the server has no use for 'people'
            'x: [1'                                         | this is no YAML
            """)
    void badFileIsRefusedWithLinePlaceAndRemedy(String more, String problem) {
        assertThatThrownBy(() -> SeedFile.parse("w.yaml", ANN + more.replace("\\n", "\n") + "\n"))
                .isInstanceOf(SeedInvalid.class)
                .hasMessageStartingWith("w.yaml\n  line ")
                .hasMessageContaining(problem);
    }

    @Test
    void everyProblemIsToldAtOnce() {
        assertThatThrownBy(() -> SeedFile.parse("w.yaml", "users: []\npolicies: {photos: 7}\nx: 1\n"))
                .hasMessageContainingAll(
                        "line 1: there is nobody to sign in", "line 2: policies.photos", "line 3: the");
    }

    @Test
    void fileThatCannotBeReadIsToldSo() {
        assertThatThrownBy(() -> SeedFile.read(Path.of("no-such-file.yaml")))
                .isInstanceOf(SeedInvalid.class)
                .hasMessageContaining("no-such-file.yaml\n  the file cannot be read");
        assertThatThrownBy(() -> SeedFile.parse("w.yaml", "")).hasMessageContaining("the file is empty");
    }
}
