import type { Site } from '#lib/site.ts';
import { RoomFrame } from '#staff/page/room-frame.tsx';
import { LinkMap } from './link-map.tsx';
import { MapKey } from './map-key.tsx';
import { MapTable } from './map-table.tsx';
import { toSiteMap } from './to-site-map.ts';
import { WeakSpots } from './weak-spots.tsx';

/** The map of the site, with its weak spots, and the same as a table. */
export function MapPage({ site }: { site: Site }) {
  const map = toSiteMap(site);
  return (
    <RoomFrame path="/desk/map/" heading="How the pages hang together">
      <div className="map-page">
        <LinkMap map={map} />
        <div>
          <MapKey />
          <WeakSpots nodes={map.nodes} />
        </div>
      </div>
      <section>
        <h2>The same in a table</h2>
        <MapTable nodes={map.nodes} />
      </section>
    </RoomFrame>
  );
}
