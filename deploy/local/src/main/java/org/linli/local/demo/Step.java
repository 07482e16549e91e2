package org.linli.local.demo;

import org.linli.local.demo.client.Unexpected;

/** One step of the case. */
interface Step {

    String name();

    /** @throws Unexpected when an answer is not what the case says */
    void run(Play play);
}
