/** What an agency has to put right after a failed evaluation, with its clocks (G16). Publishes rectification.*. */
@NullMarked
package org.linli.evaluation.rectification;

import org.jspecify.annotations.NullMarked;
