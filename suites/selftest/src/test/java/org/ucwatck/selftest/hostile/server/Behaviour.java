package org.ucwatck.selftest.hostile.server;

import java.io.IOException;

/** What a hostile or broken server does, instead of what it should, when its moment comes. */
public sealed interface Behaviour
        permits UrlBehaviour,
                RedirectBehaviour,
                EchoBehaviour,
                EndlessBehaviour,
                BombBehaviour,
                EveryAnswer,
                WireBehaviour,
                ContentBehaviour,
                ChannelBehaviour,
                TlsBehaviour {
    String name();

    /** Answers the request, or does not. */
    void meet(Visit visit) throws IOException;

    /** How connections are taken. */
    default Reception reception() {
        return Reception.PLAIN;
    }
}
