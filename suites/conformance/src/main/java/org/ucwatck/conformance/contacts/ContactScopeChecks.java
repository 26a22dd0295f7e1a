package org.ucwatck.conformance.contacts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ucwatck.conformance.scene.Reads;
import org.ucwatck.conformance.scene.token.BadToken;
import org.ucwatck.harness.exchange.UcwaRequest;
import org.ucwatck.harness.junit.Check;
import org.ucwatck.harness.junit.ConformanceChecks;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.Catalogue;
import org.ucwatck.spec.pages.Format;

/** Who may read contacts and groups (their pages, Azure Active Directory scopes; online servers only, A-06). */
@ConformanceChecks(needs = {"contacts", "scopes"})
record ContactScopeChecks(Format format) {
    private static final String SCOPE = "scope.missing-is-forbidden";
    private static final String NONE = "token.none";
    private static final String AREA = "contacts";

    @Test
    @Check(rule = SCOPE, operation = "any", needs = NONE)
    void nothingOfPeopleIsReadWithoutAScope(CheckContext context) {
        List<UcwaRequest> reads = Reads.ofApplication(context).stream()
                .filter(read ->
                        Catalogue.load().areaOf(read.rel()).filter(AREA::equals).isPresent())
                .toList();
        reads.forEach(read -> BadToken.WITHOUT_SCOPES.judgeRefused(read, context));
    }
}
