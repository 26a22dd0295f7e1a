package org.ucwatck.reference.life;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ucwatck.reference.people.Person;

/** The applications under which users can be reached right now. */
public final class Lines {
    private final List<Application> open = new CopyOnWriteArrayList<>();

    public void add(Application application) {
        open.add(application);
    }

    public void remove(Application application) {
        open.remove(application);
    }

    public List<Application> all() {
        return List.copyOf(open);
    }

    List<Application> others(Application application) {
        return open.stream().filter(each -> each != application).toList();
    }

    /** All applications of a person. */
    public List<Application> of(Person person) {
        return open.stream().filter(each -> each.owner().isSameAs(person)).toList();
    }

    /** The applications of a person that take calls of this modality. */
    List<Application> reaching(Person person, Modality modality) {
        return open.stream()
                .filter(each -> each.owner().isSameAs(person))
                .filter(each -> each.isAvailable() && each.availability().supports(modality.word()))
                .toList();
    }
}
