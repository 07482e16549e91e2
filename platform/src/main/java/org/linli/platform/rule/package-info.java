/** Numbers of rules as dated parameters with their basis. */
@NullMarked
package org.linli.platform.rule;

import org.jspecify.annotations.NullMarked;
