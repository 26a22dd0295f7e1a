package org.ucwatck.reference.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.Operator;
import org.ucwatck.reference.fault.StateFault;
import org.ucwatck.reference.fault.Variant;
import org.ucwatck.reference.people.Phone;
import org.ucwatck.reference.people.PhoneNumber;
import org.ucwatck.reference.wire.Answer;
import org.ucwatck.reference.wire.Body;
import org.ucwatck.reference.wire.Refusal;
import org.ucwatck.reference.wire.Resource;
import org.ucwatck.reference.wire.ResourceBuilder;

/** phones_ref, and what changes a phone that does not come from the directory. */
final class PhonesArea {
    private static final String NUMBER = "number";
    private static final String VISIBLE = "includeInContactCard";

    private final Deviations deviations;
    private final String phones;

    PhonesArea(Deviations deviations, String me) {
        this.deviations = deviations;
        this.phones = me + "/phones";
    }

    void routes(Routes routes) {
        routes.on("GET", phones, "phones", this::list);
        routes.on("GET", phones + "/{phone}", "phone", call -> Answer.ok(shown(call, phone(call))));
        routes.on("POST", phones + "/{phone}/changeNumber", "changeNumber", this::changeNumber);
        routes.on("POST", phones + "/{phone}/changeVisibility", "changeVisibility", this::changeVisibility);
    }

    private Answer list(Call call) {
        List<Resource> all = new ArrayList<>();
        all(call).forEach(each -> all.add(shown(call, each)));
        if (deviations.has(StateFault.PHONE_TYPE_TWICE)) {
            all.add(all.get(all.size() - 1));
        }
        return Answer.ok(Resource.at("phones", call.application().href() + "/me/phones")
                .embedAll("phone", all)
                .build());
    }

    private static List<Phone> all(Call call) {
        return call.application().world().directory().phones(call.application().owner());
    }

    private static Phone phone(Call call) {
        return all(call).stream()
                .filter(each -> each.type().equalsIgnoreCase(call.part("phone")))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(null, "The phone does not exist."));
    }

    private Resource shown(Call call, Phone phone) {
        String type = deviations.has(StateFault.PHONE_TYPE_UNKNOWN) ? "Pager" : phone.type();
        String href = call.application().href() + "/me/phones/" + phone.type().toLowerCase(Locale.ROOT);
        ResourceBuilder builder = Resource.at("phone", href)
                .property(NUMBER, phone.number().isEmpty() ? null : phone.number())
                .property("type", deviations.has(Variant.PHONES_WITHOUT_TYPE) ? null : type)
                .property(VISIBLE, phone.visible());
        if (isChangeable(phone)) {
            builder.below("changeNumber", "changeNumber").below("changeVisibility", "changeVisibility");
        }
        return builder.build();
    }

    private boolean isChangeable(Phone phone) {
        return !phone.fixed() && !deviations.has(Variant.PHONES_OF_THE_DIRECTORY);
    }

    private Answer changeNumber(Call call) {
        Phone before = changeable(call);
        Fields fields = call.fields();
        Optional<String> number = fields.text(NUMBER);
        Optional<Boolean> visible = fields.flag(VISIBLE);
        boolean cleared = number.isEmpty() && !deviations.has(Operator.NOT_CLEARED, "changeNumber.POST");
        boolean kept = number.isPresent() && !deviations.has(Operator.NOT_KEPT, "changeNumber.POST." + NUMBER);
        Consumer<String> keep = it -> tell(call, before.withNumber(it), visible, "changeNumber");
        boolean tooLong = fields.isRejected(NUMBER);
        if (tooLong && deviations.has(Operator.REFUSED_BUT_KEPT, "changeNumber.POST." + NUMBER)) {
            keep.accept(number.orElse(""));
        }
        fields.check();
        Optional<String> normal = number.filter(it -> !it.isBlank()).map(this::normalised);
        keep.accept(kept ? normal.orElse("") : cleared ? "" : before.number());
        return answer("changeNumber");
    }

    private Answer changeVisibility(Call call) {
        Phone before = changeable(call);
        Fields fields = call.fields();
        Optional<Boolean> visible = fields.flag(VISIBLE);
        fields.check();
        Phone after = deviations.has(StateFault.VISIBILITY_CLEARS_NUMBER) ? before.withNumber("") : before;
        tell(call, after, visible, "changeVisibility");
        return answer("changeVisibility");
    }

    /** A number from the directory is changed by its administrator alone. */
    private Phone changeable(Call call) {
        Phone phone = phone(call);
        if (!isChangeable(phone)) {
            throw Refusal.conflict(null, "The phone is read-only, since it is set in the directory.");
        }
        return phone;
    }

    private void tell(Call call, Phone phone, Optional<Boolean> visible, String rel) {
        boolean kept = !deviations.has(Operator.NOT_KEPT, rel + ".POST." + VISIBLE);
        Phone after = kept ? visible.map(phone::withVisible).orElse(phone) : phone;
        call.application().world().directory().phone(call.application().owner(), after);
    }

    private String normalised(String given) {
        return deviations.has(StateFault.WORDS_AS_NUMBER)
                ? given
                : PhoneNumber.stored(given)
                        .orElseThrow(
                                () -> Refusal.badRequest("NormalizationFailed", "Phone number normalization failed."));
    }

    private Answer answer(String rel) {
        return deviations.has(Operator.STATUS_202, rel + ".POST") ? Answer.of(202, Body.NONE) : Answer.noContent();
    }
}
