/**
 * Whether windows of a Linux machine have a screen to show on.
 * @param {NodeJS.ProcessEnv} env
 */
export const hasScreen = ({ DISPLAY, WAYLAND_DISPLAY }) => Boolean(DISPLAY || WAYLAND_DISPLAY)
