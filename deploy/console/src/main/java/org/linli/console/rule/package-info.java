/** The dated parameters of all services. Public. */
@NullMarked
package org.linli.console.rule;

import org.jspecify.annotations.NullMarked;
