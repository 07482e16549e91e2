/** What the services offer, as their own contracts say it: operations, their words, their inputs. */
@NullMarked
package org.linli.console.contract;

import org.jspecify.annotations.NullMarked;
