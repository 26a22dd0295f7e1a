package org.ucwatck.conformance.scene;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ucwatck.harness.ArrangementFailed;
import org.ucwatck.harness.NotOffered;
import org.ucwatck.harness.representation.Link;
import org.ucwatck.harness.representation.Resource;
import org.ucwatck.harness.stage.CheckContext;
import org.ucwatck.spec.pages.Parameter;
import org.ucwatck.spec.pages.ResourcePage;
import org.ucwatck.spec.pages.ValueType;

/**
 * Where something is set, and where it is shown.
 *
 * @param url of the POST, absolute
 * @param view of the GET, absolute; the same where one page has both
 * @param shownBy the rel of what GET shows
 * @param now what it showed
 * @param of its type where there are several, such as Mobile of phones; else empty text
 */
record SettingPlace(String url, String view, String shownBy, Resource now, String of) {

    /** Throws ArrangementFailed when it cannot be read, NotOffered where a server legally lets nobody set it. */
    static SettingPlace of(ResourcePage page, List<Parameter> settable, Set<String> uncleared, CheckContext context) {
        if (settable.get(0).shownBy().isEmpty()) {
            return ofPage(page, context);
        }
        boolean number = settable.stream().anyMatch(each -> each.type() == ValueType.STRING);
        Comparator<Resource> filled =
                Comparator.comparing(phone -> !hasNumber(phone) ? 0 : uncleared.contains(Phones.type(phone)) ? 1 : 2);
        return onAPhone(page, settable.get(0).shownBy().get(), number ? filled : filled.reversed(), context);
    }

    private static SettingPlace ofPage(ResourcePage page, CheckContext context) {
        String url = Ways.urlOf(context, page.rel());
        return new SettingPlace(url, url, page.rel(), context.fetch(url, page.rel()), "");
    }

    /**
     * One that may be changed: without a number, where the number is changed, since nobody sees that one then; with a
     * number, where the rest is.
     */
    private static SettingPlace onAPhone(
            ResourcePage page, String shownBy, Comparator<Resource> order, CheckContext context) {
        Resource phone = Phones.all(context).stream()
                .filter(each -> each.link(page.rel()).isPresent())
                .min(order)
                .orElseThrow(() -> new NotOffered("no phone of the caller shows a link " + page.rel()));
        String view = phone.self()
                .map(context.session()::resolve)
                .orElseThrow(() -> new ArrangementFailed("a phone has no link self", context.last()));
        String url = phone.link(page.rel())
                .map(Link::href)
                .map(context.session()::resolve)
                .orElseThrow();
        return new SettingPlace(url, view, shownBy, phone, Phones.type(phone));
    }

    private static boolean hasNumber(Resource phone) {
        return phone.text("number").filter(text -> !text.isBlank()).isPresent();
    }

    /** Whether a capability of another resource sets it. */
    boolean isOfCapability() {
        return !url.equals(view);
    }
}
