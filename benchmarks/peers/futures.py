"""The futures of InfraTco written again in NumPy: same drivers, month step and statistics, on the tables that
`InfraTco.Peers export` writes; PCG64 and NumPy's own normal numbers in place of Threefry and a polynomial.

A month of a block of paths is a handful of array operations over (system, path). Processes share the blocks.

usage: futures.py MODEL [--paths N] [--threads N] [--block N]
"""

import argparse
import json
import multiprocessing
import os
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np  # noqa: E402  (after the number of BLAS threads is fixed)

PILOT_PATHS = 4096
LINEAR_BINS = 4096
OCTAVE_BITS = 5
TAIL_BINS = 32 << OCTAVE_BITS
BIN_COUNT = LINEAR_BINS + 2 * TAIL_BINS

HORIZON, ANNUAL, MONTHLY = 39, 8, 2
FACILITY, TCO, WORK, LEVELISED, CARBON_PER_WORK, FIRST_REVENUE = 7, 16, 19, 23, 25, 36
FACTORS = 9
TERMS = 5


class Row:
    """Columns of one month by name."""

    def __init__(self, names, values):
        self.__dict__.update(zip(names, values))


class System:
    """What the exported text says of one system."""

    def __init__(self, name, values):
        self.id = name
        self.__dict__.update(values)


class Model:
    """The exported text, laid out by month with the systems side by side."""

    def __init__(self, path):
        values, names, systems = {}, {}, []
        with open(path, encoding="ascii") as file:
            for line in file:
                key, *rest = line.split()
                if key in ("planColumns", "planPolynomials", "futureColumns"):
                    names[key] = rest
                elif key == "system":
                    systems.append(System(rest[0], {}))
                elif systems:
                    setattr(systems[-1], key, np.array(rest, dtype=np.float64))
                else:
                    values[key] = np.array(rest, dtype=np.float64)
        self.months = int(values["months"][0])
        self.seed = int(values["seed"][0])
        self.sells = values["sells"][0] != 0
        self.release_step = np.float32(values["releaseStep"][0])
        self.jump_thresholds = values["jumpThresholds"].astype(np.uint32)
        self.rebound_threshold = np.uint32(values["reboundThreshold"][0])
        self.first_thresholds = values["firstThresholds"].astype(np.uint32)
        self.gap_thresholds = values["gapThresholds"].astype(np.uint32)
        self.most_releases = int(values["mostReleases"][0])
        self.systems = systems
        self.series = HORIZON + self.months // 12 * ANNUAL + self.months * MONTHLY
        self._lay_out(values["future"], names)

    def _lay_out(self, future, names):
        width = len(names["futureColumns"])
        rows = future[: self.months * width].astype(np.float32).reshape(self.months, width)
        self.future = [Row(names["futureColumns"], row) for row in rows]
        self.cholesky = np.zeros((FACTORS, FACTORS), dtype=np.float32)
        self.cholesky[np.tril_indices(FACTORS)] = future[self.months * width :]
        width = len(names["planColumns"])
        plans = np.stack([s.plan for s in self.systems]).astype(np.float32)
        self.plan, self.at_load, self.peak = [], [], []
        order = ["Electrical", "Mechanical", "WaterWithdrawal", "EnergyCost", "CarbonDirect", "CarbonUpstream", "CoolingLoad", "LiquidCoolingLoad", "WaterConsumption"]
        pick = [names["planPolynomials"].index(name) for name in order]
        for month in range(self.months):
            columns = plans[:, month * width : (month + 1) * width].T[:, :, None]
            row = Row(names["planColumns"], columns)
            row.FailureNoise = self._stack("failureNoise", month)
            row.FailureInverse = self._stack("failureInverse", month)
            self.plan.append(row)
            polynomials = np.stack([self._polynomials(s, p, month, width, names) for s, p in zip(self.systems, plans)], axis=1)
            self.at_load.append(polynomials[pick][..., None])
            self.peak.append(polynomials[names["planPolynomials"].index("Peak")][..., None])

    def _stack(self, name, month):
        return np.array([[getattr(s, name)[month]] for s in self.systems], dtype=np.float32)

    def _polynomials(self, system, plan, month, width, names):
        count = len(names["planPolynomials"])
        start = self.months * width + int(system.calendar[month]) * count * TERMS
        return plan[start : start + count * TERMS].reshape(count, TERMS)


def uniform_on_range(system_range, uniform):
    """A factor with mean one: uniform below typical with probability p, uniform above it otherwise."""
    p, low, high = system_range
    below, above = max(p, 1e-9), max(1 - p, 1e-9)
    return np.where(uniform < p, low + uniform * ((1 - low) / below), 1 - (high - 1) * p / above + uniform * ((high - 1) / above))


class Block:
    """The paths of one block: drivers, systems, and what they give to a sink, month by month."""

    def __init__(self, model, index, size):
        self.model, self.size = model, size
        self.random = np.random.Generator(np.random.PCG64(np.random.SeedSequence([model.seed, index, size])))
        zero = np.zeros(size, dtype=np.float32)
        self.state = {k: zero for k in ("electricity", "compute", "utilisation", "demand", "grid", "carbon", "rate", "integral", "capex", "weather")}
        self.released = np.ones(size, dtype=np.float32)
        self.software = self.random.standard_normal(size, dtype=np.float32)
        self.releases = self._releases()
        self._start()

    def _words(self, count):
        return self.random.integers(0, 1 << 32, size=(count, self.size), dtype=np.uint32)

    def _releases(self):
        words = self._words(self.model.most_releases)
        gaps = np.searchsorted(self.model.gap_thresholds, words, side="right") + 1
        gaps[0] = np.searchsorted(self.model.first_thresholds, words[0], side="right")
        return np.cumsum(gaps, axis=0)

    def _start(self):
        """Systems of the same hardware share their own draws."""
        groups, draws = {}, []
        for system in self.model.systems:
            key = system.streamGroup[0]
            if key not in groups:
                groups[key] = (self.random.random((3, self.size), dtype=np.float32), self.random.standard_normal(self.size, dtype=np.float32))
            uniform, z = groups[key]
            s = np.float32(system.failureDeviation[0])
            draws.append(
                [uniform_on_range(r, u) for r, u in zip((system.power, system.throughput, system.price), uniform)]
                + [np.exp(s * (z - np.float32(0.5) * s))]
            )
        self.power, self.throughput, self.price, self.frailty = np.array(draws, dtype=np.float32).transpose(1, 0, 2)
        shape = self.power.shape
        self.aged = np.zeros(shape, dtype=np.float32)
        self.asset = np.zeros(shape, dtype=np.float32)
        self.totals = np.zeros((20, *shape), dtype=np.float32)
        self.before = np.zeros((8, *shape), dtype=np.float32)

    def run(self, sink):
        model = self.model
        first_year, first_month = HORIZON, HORIZON + model.months // 12 * ANNUAL
        for month in range(model.months):
            drivers = self._drivers(month)
            self._step(month, drivers)
            t = self.totals
            sink(first_month + month * MONTHLY, np.stack([t[7] + t[8], self.asset]))
            if (month + 1) % 12 == 0:
                sink(first_year + month // 12 * ANNUAL, self._year())
        sink(0, self._horizon())

    def _drivers(self, month):
        model, r, s = self.model, self.model.future[month], self.state
        z = self.random.standard_normal((FACTORS + 2, self.size), dtype=np.float32)
        y = model.cholesky @ z[:FACTORS]
        words = self._words(2)
        jumps = np.searchsorted(model.jump_thresholds, words[0], side="right").astype(np.float32)
        rebounds = words[1] < model.rebound_threshold
        release = model.release_step ** (self.releases == month).sum(axis=0, dtype=np.float32)

        s["electricity"] = r.ElectricityPersistence * s["electricity"] + r.ElectricityShock * y[0] + (
            jumps * r.JumpMean + np.sqrt(jumps) * r.JumpDeviation * z[FACTORS])
        rents = r.ComputeShock * y[1] + rebounds * r.ReboundSize
        s["compute"] = s["compute"] + rents
        s["utilisation"] = r.UtilisationPersistence * s["utilisation"] + r.UtilisationShock * y[2]
        s["demand"] = r.DemandPersistence * s["demand"] + r.DemandShock * y[3]
        s["grid"] = s["grid"] + r.GridCarbonShock * y[4]
        s["carbon"] = s["carbon"] + r.CarbonPriceShock * y[5]
        s["rate"] = r.ShortRatePersistence * s["rate"] + r.ShortRateShock * y[6]
        s["integral"] = s["integral"] + s["rate"] * np.float32(1 / 12)
        s["weather"] = r.WeatherPersistence * s["weather"] + r.WeatherShock * y[8]
        self.released = self.released * release
        capex = np.exp(s["capex"] - r.CapexCentre)
        s["capex"] = s["capex"] + r.CapexShock * y[7]
        logit = r.UtilisationCentre + s["utilisation"] + s["demand"] + r.SoftwareInUtilisation * self.software
        return Row(
            ("electricity", "utilisation", "grid", "carbon", "mechanical", "capex", "asset", "compute", "discount", "failures"),
            (
                np.exp(s["electricity"] - r.ElectricityCentre),
                r.UtilisationInverse / (1 + np.exp(-logit)),
                np.exp(s["grid"] - r.GridCarbonCentre),
                np.clip(np.exp(s["carbon"] + r.CarbonPriceCentre), r.CarbonPriceFloor, r.CarbonPriceCeiling),
                np.exp(s["weather"] - r.WeatherCentre),
                capex,
                np.exp(r.ResaleResponse * rents + r.SoftwareInResale * self.software - r.ResaleCentre) * release * r.ReleaseCorrection,
                np.exp(s["compute"] - r.ComputeCentre + r.SoftwareInPrice * self.software) * self.released * r.ReleaseInverseMean,
                np.exp(-s["integral"] - r.ShortRateCentre),
                z[FACTORS + 1],
            ))

    def _step(self, month, d):
        r, t = self.model.plan[month], self.totals
        busy = r.BusyKw * self.power
        spares = r.Reserve * r.EmptyKw
        u = np.minimum(1, r.Utilisation * d.utilisation)
        power = r.Working * (r.IdleKw + u * (busy - r.IdleKw)) + (spares + r.NetworkKw)
        energy = power * r.Hours
        utilised = (r.WorkingGpus * r.Hours) * u
        work = utilised * r.RelativeThroughput * self.throughput
        peak_power = r.Working * busy + (spares + r.NetworkKw)

        electrical, ordinary, water, price, direct, upstream, heat, liquid_heat, consumption = horner(self.model.at_load[month], power * r.InverseDesignKw)
        inside = energy + electrical
        facility = inside + ordinary * d.mechanical
        scale = np.maximum(facility, np.float32(1e-9)) / np.maximum(inside + ordinary, np.float32(1e-9))
        water = water * d.mechanical
        peak = horner(self.model.peak[month], np.minimum(1, peak_power * r.InverseDesignKw))

        held = self.aged + r.AssetArrival * (self.price * d.capex)
        self.aged = held * r.AssetAgeing * (r.GenerationStep * d.asset)
        self.asset = np.minimum(np.maximum(self.aged, r.AssetFloor * self.price), r.AssetCeiling * d.capex * self.price)

        level = r.CarbonIndex * d.grid * scale
        direct = direct * level
        upstream = upstream * level
        failures = np.maximum(0, 1 + r.FailureNoise * d.failures) * r.FailureInverse * self.frailty
        capital = (r.Servers * self.price + r.OtherCapital) * d.capex
        revenue = work * r.ComputePrice * d.compute
        opex = (
            price * scale * r.ElectricityIndex * d.electricity + peak * r.DemandPrice + water * r.WaterPrice
            + direct * r.CarbonPrice * d.carbon + failures * (r.Replacements * r.ReplacementPrice) * d.capex + r.FixedOpex)
        sale = self.asset * r.SaleFactor
        later = r.DiscountEnd * d.discount

        t[0] += energy
        t[1] += facility
        np.maximum(t[2], peak, out=t[2])
        t[3] += water
        t[4] += direct
        t[5] += direct * r.LocationInMarket + facility * r.MarketIntensity * d.grid
        t[6] += upstream + direct * r.LossFactor
        t[7] += capital
        t[8] += opex
        t[9] += sale
        t[10] += r.BuildingResidual
        t[11] += capital * r.DiscountStart + (opex - sale - r.BuildingResidual) * later
        t[12] += utilised
        t[13] += work
        t[14] += work * later
        t[15] += revenue
        t[16] += revenue * later
        t[17] += heat
        t[18] += liquid_heat
        t[19] += consumption * d.mechanical

    def _headline(self):
        market = np.array([[s.marketBased[0] != 0] for s in self.model.systems])
        return np.where(market, self.totals[5], self.totals[4])

    def _year(self):
        t, tonne = self.totals, np.float32(1e-3)
        now = np.stack([t[0] * tonne, t[1] * tonne, t[3], self._headline() * tonne, t[7], t[8], t[12], t[13]])
        year, self.before = now - self.before, now
        return year

    def _column(self, name):
        return np.array([[getattr(s, name)[0]] for s in self.model.systems], dtype=np.float32)

    def _horizon(self):
        energy, facility, peak, water, location, market, upstream, capital, opex, sale, building, cost, utilised, work, later, revenue, revenue_later, heat, liquid_heat, consumption = self.totals
        tco, headline, tonne = capital + opex - sale - building, self._headline(), np.float32(1e-3)
        hours, whole = self._column("energisedHours"), headline + self._column("embodiedKg")
        fans, grid_water = (energy - self._column("networkKwh")) * self._column("fanShare"), facility * self._column("gridWaterM3PerKwh")
        return np.stack([
            energy / hours, facility / hours, peak, facility / energy, water * 1000 / energy, headline / energy, energy * tonne,
            facility * tonne, water, headline * tonne, location * tonne, market * tonne, upstream * tonne, capital, opex, sale, tco, cost,
            utilised, work, tco / utilised, tco / self._column("installedGpuHours"), tco / work, cost / later, facility / work,
            whole / work, (whole + upstream) / work, water * 1000 / work,
            energy / (energy - fans), facility / (energy - fans), grid_water, (water + grid_water) * 1000 / energy,
            heat / hours, heat / hours / np.float32(3.516853), liquid_heat / hours, consumption, revenue, revenue - opex, revenue_later - cost,
        ])


def horner(coefficients, x):
    """Polynomials of degree four, all at once."""
    value = coefficients[..., 4, :] * x
    for k in (3, 2, 1):
        value += coefficients[..., k, :]
        value *= x
    value += coefficients[..., 0, :]
    return value


class Ranges:
    """Centre and bins of series, from their pilot paths along the last axis."""

    def __init__(self, pilot):
        n = pilot.shape[-1]
        rank = (n - 1) // 8
        ordered = np.partition(pilot.astype(np.float64), (rank, n - 1 - rank), axis=-1)
        low, high = ordered[..., rank], ordered[..., n - 1 - rank]
        self.centre = ordered.mean(axis=-1)[..., None]
        span = ordered.max(axis=-1) - ordered.min(axis=-1)
        width = np.maximum(np.maximum(high - low, span / 1024), np.maximum(np.abs(self.centre[..., 0]) / (1 << 24), 1e-30))
        self.low = low[..., None].astype(np.float32)
        self.bins_per_unit = (LINEAR_BINS / width)[..., None].astype(np.float32)


class Tally:
    """Sums and counts by bin of an array of series."""

    def __init__(self, ranges):
        self.ranges = ranges
        shape = ranges.centre.shape[:-1]
        self.count = 0
        self.sum, self.squares = np.zeros(shape), np.zeros(shape)
        self.least, self.most = np.full(shape, np.inf), np.full(shape, -np.inf)
        self.bins = np.zeros((*shape, BIN_COUNT), dtype=np.int32)

    def add(self, at, values):
        """Values of consecutive series, (series, system, path), from place `at`."""
        part = slice(at, at + values.shape[0])
        r = self.ranges
        difference = values - r.centre[part]
        self.sum[part] += difference.sum(axis=-1)
        self.squares[part] += np.einsum("...i,...i->...", difference, difference)
        self.least[part] = np.minimum(self.least[part], values.min(axis=-1))
        self.most[part] = np.maximum(self.most[part], values.max(axis=-1))
        index = bins_of((values - r.low[part]) * r.bins_per_unit[part])
        for place in np.ndindex(*values.shape[:-1]):
            self.bins[(at + place[0], *place[1:])] += np.bincount(index[place], minlength=BIN_COUNT)

    def merge(self, other):
        self.count += other.count
        self.sum += other.sum
        self.squares += other.squares
        self.least, self.most = np.minimum(self.least, other.least), np.maximum(self.most, other.most)
        self.bins += other.bins

    def mean(self, place):
        return float(self.ranges.centre[(*place, 0)] + self.sum[place] / self.count)

    def standard_error(self, place):
        variance = (self.squares[place] - self.sum[place] ** 2 / self.count) / (self.count - 1)
        return float(np.sqrt(max(variance, 0) / self.count))


def bins_of(position):
    """Bins of positions counted in linear bins: 4,096 linear ones, and tails by octaves of the distance plus one."""
    beyond = position - np.float32(LINEAR_BINS)
    octave = ((np.maximum(-position, beyond) + np.float32(1)).view(np.int32) >> (23 - OCTAVE_BITS)) - (127 << OCTAVE_BITS)
    tail = np.clip(octave, 0, TAIL_BINS - 1)
    linear = np.clip(position, 0, LINEAR_BINS - 1).astype(np.int32) + TAIL_BINS
    return np.where(position < 0, TAIL_BINS - 1 - tail, np.where(beyond >= 0, tail + (TAIL_BINS + LINEAR_BINS), linear))


class Pairs:
    """Differences between systems, path by path."""

    def __init__(self, systems):
        self.pairs = [(a, b) for a in range(systems) for b in range(a + 1, systems)]
        self.below = np.zeros((3, len(self.pairs)), dtype=np.int64)

    def of(self, horizon):
        a, b = ([p[i] for p in self.pairs] for i in (0, 1))
        rows = horizon[[LEVELISED, TCO, CARBON_PER_WORK]]
        return rows[:, b] - rows[:, a]


class Run:
    """A share of a run: its tallies of series and of pairs."""

    def __init__(self, model, ranges, pair_ranges):
        self.model, self.pairs = model, Pairs(len(model.systems))
        self.series, self.differences = Tally(ranges), Tally(pair_ranges)

    def add(self, index, size, paths):
        """Runs a block and keeps its first paths."""

        def sink(at, values):
            values = values[..., :paths]
            if at == 0:
                difference = self.pairs.of(values)
                self.pairs.below += (difference < 0).sum(axis=-1)
                self.differences.add(0, difference[:2])
                values = values if self.model.sells else values[:FIRST_REVENUE]
            self.series.add(at, values)

        Block(self.model, index, size).run(sink)
        self.series.count += paths
        self.differences.count += paths

    def merge(self, other):
        self.series.merge(other.series)
        self.differences.merge(other.differences)
        self.pairs.below += other.pairs.below


def pilot(model):
    """Ranges from a block of pilot paths."""
    rows = np.zeros((model.series, len(model.systems), PILOT_PATHS), dtype=np.float32)

    def sink(at, values):
        rows[at : at + values.shape[0]] = values

    Block(model, 0, PILOT_PATHS).run(sink)
    return Ranges(rows), Ranges(Pairs(len(model.systems)).of(rows[:HORIZON])[:2])


def share(arguments):
    """The blocks of one process."""
    path, ranges, paths, size, first, step = arguments
    began = time.process_time()
    run = Run(Model(path), *ranges)
    for block in range(first, -(-paths // size), step):
        run.add(block, size, min(size, paths - block * size))
    run.model = None
    run.cpu_seconds = time.process_time() - began
    return run


def run(path, paths, size, threads, pool):
    ranges = pilot(Model(path))
    shares = pool.map(share, [(path, ranges, paths, size, i, threads) for i in range(threads)], chunksize=1)
    for other in shares[1:]:
        shares[0].merge(other)
    return shares[0], sum(s.cpu_seconds for s in shares)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("--paths", type=int, default=100_000)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--block", type=int, default=8192)
    options = parser.parse_args()
    model = Model(options.model)
    with multiprocessing.get_context("fork").Pool(options.threads) as pool:
        run(options.model, options.threads * options.block, options.block, options.threads, pool)
        began, cpu = time.perf_counter(), time.process_time()
        result, cpu_of_shares = run(options.model, options.paths, options.block, options.threads, pool)
        seconds, cpu = time.perf_counter() - began, time.process_time() - cpu + cpu_of_shares

    def estimate(series, system):
        return {"mean": result.series.mean((series, system)), "standardError": result.series.standard_error((series, system))}

    figures = {"levelised": LEVELISED, "tco": TCO, "facilityEnergy": FACILITY, "work": WORK}
    print(json.dumps({
        "engine": "numpy", "paths": options.paths, "months": model.months, "threads": options.threads, "lanes": options.block,
        "seconds": seconds, "cpuSeconds": cpu,
        "systems": [{"id": s.id, **{name: estimate(k, i) for name, k in figures.items()}} for i, s in enumerate(model.systems)],
    }))


if __name__ == "__main__":
    main()
