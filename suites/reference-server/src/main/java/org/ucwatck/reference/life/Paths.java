package org.ucwatck.reference.life;

/** The server's own paths; a client finds all of them by links, except the root. */
public final class Paths {
    public static final String ROOT = "/Autodiscover/AutodiscoverService.svc/root";
    public static final String USER = ROOT + "/oauth/user";
    public static final String XFRAME = "/Autodiscover/XFrame/XFrame.html";
    public static final String APPLICATIONS = "/ucwa/oauth/v1/applications";

    private Paths() {}

    public static String application(String id) {
        return APPLICATIONS + "/" + id;
    }
}
