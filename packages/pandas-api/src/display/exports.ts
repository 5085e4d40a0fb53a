export { describeOption, getOption, optionContext, options, resetOption, setEngFloatFormat, setOption } from './options.js';
