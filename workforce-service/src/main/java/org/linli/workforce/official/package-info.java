/** Officials' study and the purchaser certificate. Publishes official.* on linli.pipeline. */
@NullMarked
package org.linli.workforce.official;

import org.jspecify.annotations.NullMarked;
