import { OutOfYears } from '../dates';
import { type Result, refuse } from '../result';

/** What is decided; refused where a date that follows would lie before 1900 or after 2199, as after a mistyped year. */
export function withinYears<T>(decide: () => Result<T>): Result<T> {
  try {
    return decide();
  } catch (error) {
    if (error instanceof OutOfYears) return refuse('invalid', 'follows-out-of-years');
    throw error;
  }
}
