// Exact statistics of a series: whole-number sums about a centre and counts by bin, the same figures as InfraTco keeps.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <vector>

constexpr int BlockPaths = 4096;
constexpr int LinearBins = 4096;
constexpr int OctaveBits = 5;
constexpr int TailBins = 32 << OctaveBits;
constexpr int BinCount = LinearBins + 2 * TailBins;

using D8 = double __attribute__((vector_size(64)));
using F8 = float __attribute__((vector_size(32)));
using F16 = float __attribute__((vector_size(64)));
using I16 = int32_t __attribute__((vector_size(64)));

// Bins of positions counted in linear bins from the lower edge of the range: tails by octaves of the distance plus one. In single
// precision: the distance of two near floats is exact, and a position is off by at most 1/4000 of a bin.
inline I16 binsOf(F16 position) {
    const F16 beyond = position - (float)LinearBins;
    const F16 distance = -position > beyond ? -position : beyond;
    const I16 octave = ((I16)(distance + 1.0f) >> (23 - OctaveBits)) - (127 << OctaveBits);
    const I16 tail = octave < TailBins - 1 ? octave : I16{} + (TailBins - 1);
    const I16 linear = __builtin_convertvector(position, I16) + TailBins;
    const I16 inner = beyond >= 0.0f ? tail + (TailBins + LinearBins) : linear;
    return position < 0.0f ? (TailBins - 1) - tail : inner;
}

struct Range {
    double centre, scale, low, binsPerUnit;
    int exponent;

    // From the pilot paths, which are reordered.
    static Range of(float* pilot, int n) {
        n = (int)(std::partition(pilot, pilot + n, [](float x) { return std::isfinite(x); }) - pilot);
        float zero = 0;
        if (n == 0) {
            pilot = &zero;
            n = 1;
        }
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += pilot[i];
        const double centre = sum / n;
        const auto [least, most] = std::minmax_element(pilot, pilot + n);
        const double first = *least, last = *most;
        const int rank = (n - 1) / 8;
        std::nth_element(pilot, pilot + rank, pilot + n);
        const double low = pilot[rank];
        std::nth_element(pilot + rank, pilot + n - 1 - rank, pilot + n);
        const double high = pilot[n - 1 - rank];
        const double width = std::max(high - low, std::max(std::fabs(centre) / (1 << 24), 1e-30));
        const double spread = std::max(width, std::max(centre - first, last - centre));
        const int exponent = 33 - std::ilogb(spread);
        const double grid = std::ldexp(std::nearbyint(std::ldexp(centre, exponent)), -exponent);
        return {grid, std::ldexp(1.0, exponent), low, LinearBins / (std::max(high, low + width) - low), exponent};
    }
};

struct Accumulator {
    static constexpr double Limit = (double)(1LL << 46);
    static constexpr double Rounder = 6755399441055744.0;
    static constexpr double Part = 1 << 23;

    Range range;
    int64_t count = 0, missing = 0, saturated = 0;
    __int128 sum = 0;
    unsigned __int128 squares = 0;
    float least = std::numeric_limits<float>::infinity(), most = -std::numeric_limits<float>::infinity();
    int32_t bins[BinCount] = {};

    // Adds a row; the bins of the series that comes next are fetched meanwhile.
    void add(const float* outcomes, int n, const Accumulator& next) {
        F16 low = F16{} + std::numeric_limits<float>::infinity(), high = -low;
        I16 finite = low == low;
        const int whole = n / Run * Run;
        for (int i = 0; i < whole; i += 16) {
            F16 x;
            std::memcpy(&x, outcomes + i, sizeof x);
            low = x < low ? x : low;
            high = x > high ? x : high;
            finite &= x - x == 0.0f;
        }
        bool regular = true;
        float rowLeast = least, rowMost = most;
        for (int k = 0; k < 16; k++) {
            regular &= finite[k] != 0;
            rowLeast = std::min(rowLeast, low[k]);
            rowMost = std::max(rowMost, high[k]);
        }
        regular &= (rowMost - range.centre) * range.scale <= Limit && (rowLeast - range.centre) * range.scale >= -Limit;
        const int taken = regular ? whole : 0;
        for (int from = 0; from < taken; from += Run)
            addRun(outcomes + from, next.bins + TailBins + from / Run * (LinearBins * Run / BlockPaths));
        if (taken > 0) {
            least = rowLeast;
            most = rowMost;
        }
        for (int i = taken; i < n; i++)
            addOne(outcomes[i]);
    }

    void merge(const Accumulator& other) {
        count += other.count;
        missing += other.missing;
        saturated += other.saturated;
        sum += other.sum;
        squares += other.squares;
        least = std::min(least, other.least);
        most = std::max(most, other.most);
        for (int i = 0; i < BinCount; i++)
            bins[i] += other.bins[i];
    }

    double mean() const { return range.centre + std::ldexp((double)sum / (double)count, -range.exponent); }

    double standardError() const {
        const long double n = (long double)count;
        const long double variance = ((long double)squares - (long double)sum * (long double)sum / n) / (n - 1);
        return std::ldexp(std::sqrt((double)(variance / n)), -range.exponent);
    }

private:
    static constexpr int Run = 512;

    // A run of outcomes within the limit. A square goes in three parts so that sums of doubles stay whole numbers below 2^53.
    void addRun(const float* outcomes, const int32_t* nextBins) {
        alignas(64) int32_t index[Run];
        D8 s{}, hh{}, hl{}, ll{};
        for (int i = 0; i < Run; i += 16) {
            F16 x;
            std::memcpy(&x, outcomes + i, sizeof x);
            *(I16*)(index + i) = binsOf((x - (float)range.low) * (float)range.binsPerUnit);
            for (int half = 0; half < 2; half++) {
                F8 narrow;
                std::memcpy(&narrow, outcomes + i + 8 * half, sizeof narrow);
                const D8 d = (__builtin_convertvector(narrow, D8) - range.centre) * range.scale + Rounder - Rounder;
                const D8 h = d * (1 / Part) + Rounder - Rounder;
                const D8 l = d - h * Part;
                s += d;
                hh += h * h;
                hl += h * l;
                ll += l * l;
            }
        }
        for (int i = 0; i < Run; i += 16) {
            __builtin_prefetch(nextBins + i, 1);
            for (int k = 0; k < 16; k++)
                bins[index[i + k]]++;
        }
        for (int k = 0; k < 8; k++) {
            sum += (int64_t)s[k];
            squares += ((__int128)(int64_t)hh[k] << 46) + ((__int128)(int64_t)hl[k] << 24) + (int64_t)ll[k];
        }
        count += Run;
    }

    void addOne(float outcome) {
        if (!std::isfinite(outcome)) {
            missing++;
            return;
        }
        count++;
        const double d = (outcome - range.centre) * range.scale;
        saturated += std::fabs(d) > Limit;
        const __int128 whole = (int64_t)std::nearbyint(std::clamp(d, -Limit, Limit));
        sum += whole;
        squares += whole * whole;
        bins[binsOf(F16{} + (outcome - (float)range.low) * (float)range.binsPerUnit)[0]]++;
        least = std::min(least, outcome);
        most = std::max(most, outcome);
    }
};
