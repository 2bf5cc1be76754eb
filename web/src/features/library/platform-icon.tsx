import {
  IconBrandSlack,
  IconBrandTeams,
  IconBrandZoom,
  IconHeadphones,
  IconVideo,
} from '@tabler/icons-react';
import type { Platform } from '../recordings/listed-recording.ts';

const icons = {
  zoom: IconBrandZoom,
  teams: IconBrandTeams,
  meet: IconVideo,
  slack: IconBrandSlack,
  desktop_audio: IconHeadphones,
};

interface PlatformIconProps {
  readonly platform: Platform;
  readonly size: number;
}

export function PlatformIcon({ platform, size }: PlatformIconProps) {
  const Icon = icons[platform] ?? IconVideo;
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
