package org.linli.local.demo;

/** One step of the case. */
interface Step {

    String name();

    /** @throws Unexpected when an answer is not what the case says */
    void run(Play play);
}
