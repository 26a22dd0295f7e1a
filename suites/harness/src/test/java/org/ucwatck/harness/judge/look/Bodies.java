package org.ucwatck.harness.judge.look;

import org.ucwatck.harness.transport.Told;

/** Answers that keep every rule. */
public final class Bodies {
    public static final String PHONE_AUDIO = """
            {'state':'Disconnected','rel':'phoneAudio','_links':{
              'self':{'href':'/ucwa/phoneAudio'},'conversation':{'href':'/ucwa/conversation'}}}""";
    public static final String PHONE_AUDIO_XML = """
            <resource NS rel='phoneAudio' href='/ucwa/phoneAudio'>
              <link rel='conversation' href='/ucwa/conversation'/><property name='state'>Disconnected</property>
            </resource>""";
    public static final String INVITATION = "'rel':'phoneAudioInvitation','_links':{'self':{'href':'/i/1'}}";

    private Bodies() {}

    public static Told phoneAudio() {
        return Told.get("phoneAudio").json(PHONE_AUDIO);
    }

    public static Told phoneAudioXml() {
        return Told.get("phoneAudio").xml(PHONE_AUDIO_XML);
    }

    public static Told error() {
        return Told.post("addPhoneAudio").status(400).json("{'code':'BadRequest','subcode':'NormalizationFailed'}");
    }

    public static Told errorXml() {
        return Told.post("addPhoneAudio")
                .status(400)
                .xml("<reason NS><code>BadRequest</code><subcode>NormalizationFailed</subcode></reason>");
    }

    /** A page of the event channel with these events of the sender communication. */
    public static Told page(String... events) {
        return Told.get("events")
                .json("{'_links':{'self':{'href':'/e?ack=1'},'next':{'href':'/e?ack=2'}},'sender':["
                        + "{'rel':'communication','href':'/c','events':[" + String.join(",", events) + "]}]}");
    }

    public static String event(String type) {
        return event(type, "");
    }

    /** An event about the invitation /i/1, with these further members. */
    public static String event(String type, String more) {
        return "{'type':'" + type + "','link':{'rel':'phoneAudioInvitation','href':'/i/1'}" + more + "}";
    }

    public static String embedding(String invitation) {
        return ",'_embedded':{'phoneAudioInvitation':{" + invitation + "}}";
    }

    public static Told pageXml(String events) {
        return Told.get("events")
                .xml("<events NS href='/e?ack=1'><link rel='next' href='/e?ack=2'/>"
                        + "<sender rel='communication' href='/c'>" + events + "</sender></events>");
    }
}
