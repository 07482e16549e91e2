package org.linli.evaluation.simulation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "linli.simulation")
interface SimulationConfig {

    /** How many past evaluations a trial scores, the latest first: some seconds of work within one request. */
    @WithDefault("2000")
    int most();
}
