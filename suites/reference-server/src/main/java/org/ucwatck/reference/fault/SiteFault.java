package org.ucwatck.reference.fault;

/**
 * An operator at one of its sites.
 *
 * @param site name of the element that is wrong, such as {@code location.POST.location}
 */
public record SiteFault(Operator operator, String site) implements Fault {

    @Override
    public String name() {
        return operator.name();
    }

    /** Such as {@code limit-raised@location.POST.location}. */
    @Override
    public String id() {
        return operator.id() + "@" + site;
    }

    @Override
    public String rule() {
        return operator.rule();
    }

    @Override
    public String symptom() {
        return operator.symptom();
    }
}
