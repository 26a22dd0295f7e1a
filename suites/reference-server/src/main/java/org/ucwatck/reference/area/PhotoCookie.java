package org.ucwatck.reference.area;

import org.ucwatck.reference.fault.Deviations;
import org.ucwatck.reference.fault.PhotoFault;
import org.ucwatck.reference.life.Application;
import org.ucwatck.reference.wire.Answer;

/** The cookie by which a browser may fetch photos: told when an application is made, and anew whenever it is read (MeDashboard, photo). */
final class PhotoCookie {
    private static final String PREFIX = "cwt=";

    private final Deviations deviations;

    PhotoCookie(Deviations deviations) {
        this.deviations = deviations;
    }

    /** The answer to POST applications. */
    Answer opened(Answer answer, Application application, Call call) {
        return deviations.has(PhotoFault.PHOTO_WITHOUT_COOKIE) ? answer : with(answer, application, call);
    }

    /** The answer to GET application. */
    Answer refreshed(Answer answer, Application application, Call call) {
        return deviations.has(PhotoFault.PHOTO_COOKIE_NOT_RENEWED) ? answer : with(answer, application, call);
    }

    private Answer with(Answer answer, Application application, Call call) {
        boolean secure = call.request().origin().startsWith("https:");
        String path = deviations.has(PhotoFault.PHOTO_COOKIE_FOR_ALL_PATHS) ? "/" : application.href() + "/photos";
        String value = call.token().value().substring(PREFIX.length());
        return answer.with(
                "Set-Cookie", "cwt_ucwa=" + value + "; path=" + path + (secure ? "; Secure" : "") + "; HttpOnly");
    }
}
